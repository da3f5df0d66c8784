"""
From the photos to the committed weights, with one command and a fixed seed:

    /usr/bin/python3 models/scene/training/main.py PHOTOS [--work FOLDER] [--minutes 60]

PHOTOS has labelled/labels.jsonl with labelled/*.jpg and labelled/ade/*.png, soft/img and soft/ade, teacher/labels.txt.
Photos marked `dev` are only measured on. Writes models/scene/{scene.json,scene.bin,centernet.bin,kinds.json,
min-scores.json}, the entries in models/manifest.json, and training-log.txt beside this script. `--minutes 0` with
`--start` chooses thresholds and converts what was trained before. Afterwards looks.py is to be run: it learns from what this
leaves.
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
import coco
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
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/whereless-scene"))
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--start", type=Path, help="weights to go on from: a file left in the work folder, or models/scene")
    arguments.add_argument("--batch", type=int, default=16, help="photos of a step")
    arguments.add_argument("--rate", type=float, default=1, help="how fast, as a share of the usual")
    arguments.add_argument("--only-own", action="store_true", help="train only CenterNet's own head, towards its own answers")
    arguments.add_argument("--blend", type=float, default=0.5, help="how far from where training began to where it ended")
    asked = arguments.parse_args()
    torch.set_num_threads(1)
    asked.work.mkdir(parents=True, exist_ok=True)
    journal = (HERE / "training-log.txt").open("a" if asked.start else "w")

    def log(line):
        print(line, flush=True)
        print(line, file=journal, flush=True)

    log(f"seed {SEED}, PyTorch {torch.__version__}, {asked.minutes} minutes of training")
    given = rows_of(asked.photos / "labelled" / "labels.jsonl")
    ours = [row for path in sorted((HERE / "labels").glob("*.jsonl")) for row in rows_of(path)]
    dev = {row["file"]: row["objects"] for row in given if row["split"] == "dev"}
    known = {row["file"]: row["objects"] for row in given if row["split"] == "train"}
    known.update({row["file"]: row["objects"] for row in ours if row["file"] not in dev})
    log(f"{len(known)} photos to train on, {len(dev)} to choose thresholds and measure on")

    net = CenterNet(PUBLISHED)
    start = None
    if asked.start:
        start = convert.read(asked.start, PUBLISHED) if asked.start.is_dir() else torch.load(asked.start)
    held = labelled(asked.photos / "labelled", dev)
    if asked.minutes > 0:
        photos = Photos(asked.photos, known, asked.batch, SEED)
        keep = lambda state: torch.save(state, asked.work / "model.pt")
        measure = None if asked.only_own else Measure(held)
        model = train(photos, net, 60 * asked.minutes, SEED, log, measure, start=start, keep=keep, only_own=asked.only_own, rate=asked.rate)
        share = asked.blend if asked.start and not asked.only_own else 1
        state = blend(Model(net, start).state(), model.state(), share)
        keep(state)
        model = Model(net, state)
    else:
        model = Model(net, start)
    model.head.eval()
    finish(model.backbone.finished(), model.head, asked.work, held, log)


def finish(net, head, work, held, log):
    """Chooses the thresholds, converts, and compares what PyTorch and TensorFlow.js make of one photo."""
    own = {photo.file: coco.boxes(net, photo.image, ROOT) for photo in held}
    scores = choose.report(choose.look(net, head, held, own), log)
    (HERE.parent / "min-scores.json").write_text(json.dumps(scores, indent=2) + "\n")
    convert.write(net, head, HERE.parent, ROOT)
    convert.write_samples(net, head, held[0].as_batch().float(), work / "compare")
    command = ["npx", "tsx", str(ROOT / "tools/eval/compare-scene.ts"), str(work / "compare")]
    log(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip())


main()
