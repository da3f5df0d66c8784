"""
From the photos to the committed weights:

    /usr/bin/python3 models/scene/training/main.py PHOTOS [--work FOLDER] [--minutes 60]

PHOTOS has labelled/labels.jsonl with labelled/*.jpg and labelled/ade/*.png, soft/img and soft/ade, teacher/labels.txt.
Photos marked `dev` are only measured on. Trains with a fixed seed, then writes models/scene/{scene.json,scene.bin,centernet.bin,kinds.json,
min-scores.json}, the entries in models/manifest.json and models/known-outputs.json (by which a browser's results are checked), and training-log.txt in the work folder. Afterwards looks.py is to be run: it
learns from what this leaves.

How the weights in use were made. On a machine with a graphics card, to which only the project (as it was when its scene.json found no writing yet) and
what pack.py makes of PHOTOS were brought:

    python3 models/scene/training/main.py PACKED --published PACKED/published --train-only --device cuda --workers 7 \\
        --batch 40 --minutes 9 --mosaics 0.25 --rate 1 1.5 --start models/scene --work STATES

That leaves the averaged weights after each third of the time. Then here, which takes the mean of the three, chooses the lowest scores and converts:

    /usr/bin/python3 models/scene/training/main.py PHOTOS --minutes 0 --start STATES/model-1.pt STATES/model-2.pt STATES/model-3.pt
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

# Freed memory is kept: asking the system for it anew, for every layer of every batch, takes half of the time.
KEEP = {"MALLOC_MMAP_THRESHOLD_": "4294967296", "MALLOC_TRIM_THRESHOLD_": "17179869184", "OMP_NUM_THREADS": "1"}
if any(os.environ.get(name) != value for name, value in KEEP.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | KEEP)

import torch

import choose
import convert
from centernet import CenterNet
from measure import Measure, labelled
from photos import Photos
from train import Model, blend, train

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
PUBLISHED = ROOT / "node_modules/@vladmandic/human/models"
SEED = 1


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def main():
    arguments = argparse.ArgumentParser()
    absolute = lambda path: Path(path).resolve()
    arguments.add_argument("photos", type=absolute)
    arguments.add_argument("--work", type=absolute, default=Path("/var/tmp/whereless-scene"))
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--start", type=Path, nargs="+", help="weights to go on from: models/scene, or files left in a work folder, of which the mean is taken")
    arguments.add_argument("--batch", type=int, default=16, help="photos of a step")
    arguments.add_argument("--rate", type=float, nargs=2, default=(1, 1), help="how fast head and CenterNet learn, as shares of the usual")
    arguments.add_argument("--seed", type=int, default=SEED)
    arguments.add_argument("--mosaics", type=float, default=0, help="share of the inputs that show several photos")
    arguments.add_argument("--device", default="cpu")
    arguments.add_argument("--workers", type=int, default=1, help="processes that prepare batches")
    arguments.add_argument("--published", type=Path, default=PUBLISHED, help="folder of the published CenterNet")
    arguments.add_argument("--train-only", action="store_true", help="leave states, choose and convert nothing")
    arguments.add_argument("--only-own", action="store_true", help="train only CenterNet's own head, towards its own answers")
    arguments.add_argument("--blend", type=float, default=0.5, help="how far from where training began to where it ended")
    asked = arguments.parse_args()
    if asked.device != "cpu" and not asked.train_only:
        arguments.error("on a card only --train-only: choosing and converting are for a processor")
    torch.set_num_threads(1)
    asked.work.mkdir(parents=True, exist_ok=True)
    journal = (asked.work / "training-log.txt").open("a")

    def log(line):
        print(line, flush=True)
        print(line, file=journal, flush=True)

    log(f"PyTorch {torch.__version__}, {vars(asked)}")
    given = rows_of(asked.photos / "labelled" / "labels.jsonl")
    ours = [row for path in sorted((HERE / "labels").glob("*.jsonl")) for row in rows_of(path)]
    dev = {row["file"]: row["objects"] for row in given if row["split"] == "dev"}
    known = {row["file"]: row["objects"] for row in given if row["split"] == "train"}
    known.update({row["file"]: row["objects"] for row in ours if row["file"] not in dev})
    log(f"{len(known)} photos to train on, {len(dev)} to choose thresholds and measure on")

    net = CenterNet(asked.published)
    start = asked.start and mean([state_of(path, asked.published) for path in asked.start])
    held = [] if asked.train_only else labelled(asked.photos / "labelled", dev)
    model = Model(net, start)
    if asked.minutes > 0:
        with_most_care = [row["file"] for row in given if row["split"] == "train"]
        photos = Photos(asked.photos, known, asked.batch, asked.seed, asked.mosaics, with_most_care)
        for old in asked.work.glob("model-*.pt"):
            old.unlink()
        keep = lambda state, third: save(state, asked.work / f"model-{third}.pt")
        measure = None if asked.only_own or asked.train_only else Measure(held)
        trained = train(photos, net, 60 * asked.minutes, asked.seed, log, measure, 500, start, keep, asked.only_own, asked.rate, asked.device, asked.workers)
        share = asked.blend if asked.start and not asked.only_own else 1
        model = Model(net, blend(model.state(), trained.state(), share))
        save(model.state(), asked.work / "model.pt")
    if asked.train_only:
        return
    model.head.eval()
    finish(model.backbone.finished(), model.head, asked.work, asked.photos, held, log)


def state_of(path, published):
    """The state in a file that was left in a work folder, or the one in models/scene."""
    if path.is_dir():
        return convert.read(path, published)
    return {part: {name: value.float() for name, value in values.items()} for part, values in torch.load(path).items()}


def save(state, path):
    torch.save({part: {name: value.half() for name, value in values.items()} for part, values in state.items()}, path)


def mean(states):
    """The mean of weights met on one way is better than the last of them (stochastic weight averaging, arXiv:1803.05407)."""
    return {part: {name: sum(state[part][name] for state in states) / len(states) for name in values if all(name in state[part] for state in states)} for part, values in states[0].items()}


def finish(net, head, work, photos, held, log):
    """Converts, compares what PyTorch and TensorFlow.js make of one photo, and chooses the lowest scores by what the product then sees."""
    (work / "looks.pickle").unlink(missing_ok=True)
    convert.write(net, head, HERE.parent, ROOT)
    convert.write_samples(net, head, held[0].as_batch().float(), work / "compare")
    run = lambda tool, *rest: subprocess.run(["npx", "tsx", str(ROOT / "tools" / tool), *map(str, rest)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    log(run("eval/compare-scene.ts", work / "compare"))
    candidates, labels = work / "candidates.jsonl", photos / "labelled" / "labels.jsonl"
    run("eval/scene-candidates.ts", labels.parent, candidates, "--split", "dev")
    choose.write(candidates, labels, HERE.parent / "min-scores.json", log)
    run("build/known-outputs.ts")
    written = [HERE.parent / "kinds.json", HERE.parent / "min-scores.json", ROOT / "models/manifest.json", ROOT / "models/known-outputs.json"]
    subprocess.run(["npx", "prettier", "--write", *written], cwd=ROOT, check=True)


main()
