"""
Makes of the photos that are trained on what is small enough to be brought to another machine:

    /usr/bin/python3 models/scene/training/pack.py PHOTOS FOLDER

FOLDER then looks like PHOTOS (main.py), without those marked `dev`: photos as WebP of at most 640 px under their old names, maps of at most
192 px, and the published CenterNet in FOLDER/published.
"""

import argparse
import json
import shutil
from pathlib import Path

from PIL import Image

import framing

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT / "node_modules/@vladmandic/human/models"
PHOTO, MAP, QUALITY = 640, 192, 80


def shrunk(image, longest, how):
    scale = min(1, longest / max(image.size))
    return image.resize([max(1, round(side * scale)) for side in image.size], how)


def pack(source, target, file, photos, maps):
    for folder in (photos, maps):
        (target / folder).mkdir(parents=True, exist_ok=True)
    photo = shrunk(framing.open_upright(source / photos / file), PHOTO, Image.LANCZOS)
    photo.save(target / photos / file, "WEBP", quality=QUALITY, method=6)
    name = Path(file).with_suffix(".png").name
    shrunk(Image.open(source / maps / name), MAP, Image.NEAREST).save(target / maps / name, optimize=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("folder", type=Path)
    asked = arguments.parse_args()
    rows = [json.loads(line) for line in (asked.photos / "labelled" / "labels.jsonl").read_text().splitlines()]
    rows = [row for row in rows if row["split"] == "train"]
    for row in rows:
        pack(asked.photos, asked.folder, row["file"], "labelled", "labelled/ade")
    for path in sorted((asked.photos / "soft" / "img").glob("*.jpg")):
        pack(asked.photos, asked.folder, path.name, "soft/img", "soft/ade")
    (asked.folder / "labelled" / "labels.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for folder in ("teacher", "published"):
        (asked.folder / folder).mkdir(exist_ok=True)
    shutil.copy(asked.photos / "teacher" / "labels.txt", asked.folder / "teacher" / "labels.txt")
    for name in ("centernet.json", "centernet.bin"):
        shutil.copy(PUBLISHED / name, asked.folder / "published" / name)


main()
