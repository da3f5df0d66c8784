"""
Learns to tell distinctive beds, curtains, rugs and seats from plain ones, with one command and a fixed seed:

    /usr/bin/python3 models/scene/training/looks.py PHOTOS [--work FOLDER]

PHOTOS as in main.py, whose weights must be there. Two things are added up, each as far spread as the other: what the head
says, and a weighted sum of what an early layer of CenterNet shows, which was never trained here, so that cross-validation
of it is honest. Writes models/scene/looks.json and tests/unit/inference/known-looks.json, and prints how well it does on
photos that the weighted sum was not fitted on. Photos marked `dev` are not looked at.
"""

import argparse
import json
import pickle
import random
import subprocess
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import convert
import framing
from centernet import FEATURES, CenterNet
from kinds import LOOKS, NAMES
from looks_regions import LAYER, measure, shown
from measure import decode, iou
from photos import find
from train import Model

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PUBLISHED = ROOT / "node_modules/@vladmandic/human/models"
SEED, FOLDS, KEPT_SMALL = 1, 5, 2e-4
# The share of the distinctive ones that must be called so, of all photos as well as of those that were given: calling a
# patterned bed plain is worse than the reverse.
WANTED = {"bedding": 0.95, "curtain": 0.9, "rug": 0.85, "seating": 0.9}


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def labels(photos):
    """{file: objects} of every photo that may be learned from, and which of them were given."""
    given = rows_of(photos / "labelled" / "labels.jsonl")
    dev = {row["file"] for row in given if row["split"] == "dev"}
    known = {row["file"]: row["objects"] for path in sorted((HERE / "labels").glob("*.jsonl")) for row in rows_of(path)}
    known.update({row["file"]: row["objects"] for row in given})
    return {file: o for file, o in known.items() if file not in dev}, {row["file"] for row in given} - dev


def moved(box, rng):
    """A box as a network may give it: each side about an eighth off."""
    w, h = box[2] - box[0], box[3] - box[1]
    for _ in range(20):
        off = np.clip([side + rng.gauss(0, 0.12) * size for side, size in zip(box, (w, h, w, h))], 0, 1)
        if (off[2:] > off[:2]).all() and iou(off, np.array(box)) >= 0.4:
            return off
    return np.array(box)


def samples(photos, log=print):
    """
    Of each labelled thing what its box shows, what the same box shows when it is moved, and what the box shows that the head
    found: (file, kind, distinctive, weight, whether it was found, the numbers).
    """
    net = CenterNet(PUBLISHED)
    model = Model(net, convert.read(HERE.parent, PUBLISHED))
    net, head = model.backbone.finished(), model.head.eval()
    others = [i for i, name in enumerate(NAMES) if name not in LOOKS]
    rng, out = random.Random(SEED), []
    for number, (file, objects) in enumerate(sorted(labels(photos)[0].items())):
        if number % 100 == 0:
            log(f"{number} photos looked at")
        wanted = [o for o in objects if o["kind"] in LOOKS and o["view"] != "tiny" and o.get("distinctive") is not None]
        if not wanted:
            continue
        image, frame = framing.whole(framing.open_upright(find([photos / "labelled", photos / "soft" / "img"], file)))
        with torch.no_grad():
            layer, *features = net.features(torch.from_numpy(image).permute(2, 0, 1)[None].float(), (LAYER, *FEATURES))
            maps, centres, sides, looks = head(*features)
        centres[:, others] = -20
        found = decode(maps[0], centres[0], sides[0], frame)
        maps, layer, looks = maps[0].sigmoid().numpy(), layer[0].numpy(), looks[0].sigmoid().numpy()
        for o in wanted:
            given, off = frame.boxes([o["box"], moved(o["box"], rng)])
            near = [box for kind, score, box in found if NAMES[kind] == o["kind"] and score >= 0.2 and iou(box, given) >= 0.3]
            boxes = [given, off, *sorted(near, key=lambda box: -iou(box, given))[:1]]
            trust = (1 if o["view"] == "clear" else 0.7) / len(boxes)
            for i, box in enumerate(np.clip(boxes, frame.target[:2] * 2, frame.target[2:] * 2)):
                if (box[2:] > box[:2]).all():
                    numbers = measure(layer, looks, o["kind"], shown(maps, o["kind"], box))
                    out.append((file, o["kind"], o["distinctive"], trust, i == 2, numbers))
    return out


def fit(x, distinctive, trust):
    """Weights and bias of a logistic regression, of which large weights cost something."""
    x, y, trust = (torch.from_numpy(np.asarray(v, np.float64)) for v in (x, distinctive, trust))
    weights = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=60, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        unsure = F.binary_cross_entropy_with_logits(x @ weights + bias, y, reduction="none")
        value = (unsure * trust).sum() / trust.sum() + KEPT_SMALL * (weights**2).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return weights.detach().numpy(), float(bias)


def learn(rows, given, log):
    """Weights of one kind (of all numbers of `measure`), bias and lowest score. `rows`: the samples of that kind."""
    files = sorted({row[0] for row in rows})
    random.Random(SEED).shuffle(files)
    fold = {file: i % FOLDS for i, file in enumerate(files)}
    fold = np.array([fold[row[0]] for row in rows])
    distinctive, trust, found = (np.array([row[i] for row in rows]) for i in (2, 3, 4))
    of_given = np.array([row[0] in given for row in rows])
    numbers = np.stack([row[5] for row in rows])
    x, said = numbers[:, :-1], numbers[:, -1]
    middle, spread = x.mean(0), x.std(0) * x.shape[1] ** 0.5 + 1e-9
    x = (x - middle) / spread
    unseen = np.zeros(len(rows))
    for i in range(FOLDS):
        weights, bias = fit(x[fold != i], distinctive[fold != i], trust[fold != i])
        unseen[fold == i] = x[fold == i] @ weights + bias
    share = unseen[found].std() / said[found].std()
    score = unseen + share * said
    lowest = min(np.quantile(score[found & some & distinctive], 1 - WANTED[rows[0][1]]) for some in (found, of_given))
    for name, some in (("all", found), ("given", found & of_given)):
        called, truth = score[some] >= lowest, distinctive[some]
        log(f"{rows[0][1]}, {name}: {(called & truth).sum()} of {truth.sum()} distinctive, {(~called & ~truth).sum()} of {(~truth).sum()} plain right; area under the curve {area(score[some], truth):.3f} (head alone {area(said[some], truth):.3f}, layer alone {area(unseen[some], truth):.3f})")
    weights, bias = fit(x, distinctive, trust)
    weights = np.concatenate([weights / spread, [share]])
    return {"weights": [float(f"{w:.5g}") for w in weights], "bias": float(f"{bias - (weights[:-1] * middle).sum():.6g}")}, float(f"{lowest:.4g}")


def area(score, truth):
    """How often a distinctive thing scores higher than a plain one."""
    return (score[truth][:, None] > score[~truth][None]).mean()


def known(kinds):
    """A made-up photo of 6 x 4 cells, and what each kind scores on a part of it, for the test of looks.ts."""
    rng = np.random.default_rng(SEED)
    layer, looks = rng.integers(-20, 21, (64, 4, 6)) / 10, rng.integers(1, 100, (len(LOOKS), 4, 6)) / 100
    maps = np.zeros((len(NAMES), 8, 12))
    maps[[NAMES.index(kind) for kind in LOOKS]] = rng.random((8, 12)) > 0.4
    box = np.array([0.25, 0.125, 0.8, 0.9])
    scores = {kind: measure(layer, looks, kind, shown(maps, kind, box)) @ one["weights"] + one["bias"] for kind, one in kinds.items()}
    flat = lambda values: values.transpose(1, 2, 0).ravel().tolist()
    fabric = maps[NAMES.index("bedding")].astype(int).ravel().tolist()
    return {"layer": flat(layer), "looks": flat(looks), "fabric": fabric, "box": box.tolist(), "scores": scores}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/whereless-scene"))
    asked = arguments.parse_args()
    torch.set_num_threads(1)
    asked.work.mkdir(parents=True, exist_ok=True)
    kept = asked.work / "looks.pickle"
    if not kept.exists() or kept.stat().st_mtime < (HERE.parent / "scene.bin").stat().st_mtime:
        kept.write_bytes(pickle.dumps(samples(asked.photos)))
    rows, given = pickle.loads(kept.read_bytes()), labels(asked.photos)[1]
    kinds, lowest = {}, {}
    for kind in LOOKS:
        kinds[kind], lowest[kind] = learn([row for row in rows if row[1] == kind], given, print)
    written = [HERE.parent / "looks.json", ROOT / "tests/unit/inference/known-looks.json"]
    for path, content in zip(written, ({"from": lowest, "kinds": kinds}, known(kinds))):
        path.write_text(json.dumps(content) + "\n")
    subprocess.run(["npx", "prettier", "--write", *written], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
