"""
From the photos to the committed weights, with one command and a fixed seed:

    /usr/bin/python3 models/scene/training/main.py PHOTOS [--work FOLDER] [--minutes 60]

PHOTOS has labelled/labels.jsonl with labelled/*.jpg and labelled/ade/*.png, soft/img and soft/ade, teacher/labels.txt.
Photos marked `dev` are only measured on. Writes models/scene/{scene.json,scene.bin,kinds.json,min-scores.json}, the
entry in models/manifest.json, and training-log.txt beside this script.
"""

import argparse
import json
import os
import subprocess
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import torch
from PIL import Image

import choose
import coco
import convert
import framing
from centernet import CenterNet
from extract import as_input, extract, load
from framing import Framing
from measure import Measure
from photos import Photos
from train import train

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SEED = 1
# Of each photo; fewer of those that have nothing finer to show.
FRAMINGS, FRAMINGS_SMALL, SMALL_PX = 3, 2, 256


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/whereless-scene"))
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--start", type=Path, help="weights to go on from, as left in the work folder")
    asked = arguments.parse_args()
    torch.set_num_threads(1)
    asked.work.mkdir(parents=True, exist_ok=True)
    journal = (HERE / "training-log.txt").open("a" if asked.start else "w")

    def log(line):
        print(line, flush=True)
        print(line, file=journal, flush=True)

    log(f"seed {SEED}, PyTorch {torch.__version__}, {asked.minutes} minutes of training")
    labelled = rows_of(asked.photos / "labelled" / "labels.jsonl")
    ours = [row for path in sorted((HERE / "labels").glob("*.jsonl")) for row in rows_of(path)]
    dev = {row["file"]: row["objects"] for row in labelled if row["split"] == "dev"}
    known = {row["file"]: row["objects"] for row in labelled if row["split"] == "train"}
    known.update({row["file"]: row["objects"] for row in ours if row["file"] not in dev})
    log(f"{len(known)} photos to train on, {len(dev)} to choose thresholds and measure on")

    net = CenterNet(ROOT / "node_modules/@vladmandic/human/models")
    paths = [asked.photos / "labelled" / row["file"] for row in labelled if row["split"] == "train"]
    paths += [asked.photos / "soft/img" / row["file"] for row in ours]
    jobs = [(path, FRAMINGS_SMALL if max(Image.open(path).size) <= SMALL_PX else FRAMINGS) for path in paths]
    extract(net, jobs, asked.work / "train", SEED, log=log)
    extract(net, [(asked.photos / "labelled" / file, 1) for file in dev], asked.work / "dev", SEED, exact=True, log=log)

    start = torch.load(asked.start) if asked.start else None
    photos = Photos(asked.photos, asked.work / "train", known)
    measure = Measure(asked.work / "dev", dev)
    head = train(photos, 10**6, 16, SEED, log=log, measure=measure, seconds=60 * asked.minutes, start=start)
    torch.save(head.state_dict(), asked.work / "head.pt")
    finish(head, net, asked, dev, log)


def finish(head, net, asked, dev, log):
    """Chooses the thresholds, converts, and compares what PyTorch and TensorFlow.js make of one photo."""
    own = asked.work / "coco.json"
    if not own.exists():
        found = {f: coco.boxes(net, framing.open_upright(asked.photos / "labelled" / f), ROOT) for f in dev}
        own.write_text(json.dumps(found))
    seen = choose.look(head, asked.work / "dev", dev, json.loads(own.read_text()))
    scores = choose.report(seen, log)
    (HERE.parent / "min-scores.json").write_text(json.dumps(scores, indent=2) + "\n")
    convert.write(head, HERE.parent, ROOT)
    file = sorted(dev)[0]
    frame = Framing(**next(row for row in rows_of(asked.work / "dev" / "index.jsonl") if row["file"] == file)["framings"][0])
    convert.write_samples(head, as_input(load(asked.work / "dev", file, 0, frame)), asked.work / "compare")
    command = ["npx", "tsx", str(ROOT / "tools/eval/compare-scene.ts"), str(asked.work / "compare")]
    log(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip())


main()
