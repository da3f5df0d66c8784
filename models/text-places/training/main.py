"""
From the photos to the committed weights:

    /usr/bin/python3 models/text-places/training/main.py PHOTOS [--work FOLDER] [--minutes 26] [--drawn-share 0.35] [--no-write]

PHOTOS has labelled/labels.jsonl with labelled/*.jpg and soft/img. Photos marked `dev` are not used. Half of those marked `train`
and an eighth of ours are kept from training: the lowest score is chosen on them. Needs text-lines as the build makes it, and
fonts to draw with (see fonts.txt). Writes text-places.json and text-places.bin, their entry in models/manifest.json,
and prints what each lowest score would find on the photos that were kept.
"""

import argparse
from pathlib import Path

import cv2
import torch

import convert
from lines import Lines
from measure import table
from photos import Photo, framings, make_maps
from train import DRAWN, train

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SEED = 1
#: How many photos have things drawn into them.
DRAWINGS = 2400


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/whereless-text-places"))
    arguments.add_argument("--minutes", type=float, default=26)
    arguments.add_argument("--drawn-share", type=float, default=DRAWN)
    arguments.add_argument("--no-write", action="store_true")
    asked = arguments.parse_args()
    torch.set_num_threads(1), cv2.setNumThreads(1)
    rows = framings(asked.photos, SEED, DRAWINGS)
    make_maps(rows, asked.work, Lines(ROOT / "node_modules" / ".cache" / "whereless" / "text-lines"))
    photos = [Photo(row, asked.work) for row in rows if not row["kept"]]
    kept = [Photo(row, asked.work) for row in rows if row["kept"]]
    print(len(photos), "framings to learn from,", len(kept), "photos kept", flush=True)
    head = train(photos, 60 * asked.minutes, SEED, asked.drawn_share)
    torch.save(head.state_dict(), asked.work / f"head-{asked.minutes:g}-{asked.drawn_share:g}.pt")
    for split in ("given", "ours"):
        print(split, "photos that were kept")
        print(table(head, [photo for photo in kept if photo.row["split"] == split]))
    if not asked.no_write:
        with torch.no_grad():
            convert.write(head, HERE.parent, ROOT)


main()
