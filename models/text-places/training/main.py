"""
From the photos to the committed weights:

    /usr/bin/python3 models/text-places/training/main.py PHOTOS [--work FOLDER] [--minutes 12]

PHOTOS has labelled/labels.jsonl with labelled/*.jpg and soft/img. Photos marked `dev` are not used. Of those marked `train`, half
are kept from training: the lowest score is chosen on them. Writes text-places.json and text-places.bin, their entry in
models/manifest.json, and prints what each lowest score would find on the photos that were kept.
"""

import argparse
import random
import subprocess
from pathlib import Path

import torch

import convert
from measure import table
from photos import Photo, framings, write_pictures
from train import train

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SEED = 1


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/whereless-text-places"))
    arguments.add_argument("--minutes", type=float, default=12)
    asked = arguments.parse_args()
    torch.set_num_threads(1)
    rows = [row for row in framings(asked.photos, SEED) if row["split"] != "dev"]
    write_pictures(rows, asked.work)
    subprocess.run(["npx", "tsx", "tools/eval/text-maps.ts", asked.work.resolve()], cwd=ROOT, check=True)
    names = sorted({row["file"] for row in rows if row["split"] == "train"})
    kept = set(random.Random(SEED).sample(names, len(names) // 2))
    photos = [Photo(row, asked.work) for row in rows if row["split"] == "soft" or row["file"] not in kept]
    print(len(photos), "framings to learn from,", len(kept), "photos kept")
    head = train(photos, 60 * asked.minutes, SEED)
    torch.save(head.state_dict(), asked.work / "head.pt")
    print(table(head, [Photo(row, asked.work) for row in rows if row["file"] in kept and row["part"] == [0, 0, 1, 1]]))
    with torch.no_grad():
        convert.write(head, HERE.parent, ROOT)


main()
