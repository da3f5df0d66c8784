"""The photos that the head learns from, framed, and the maps of text-lines that were made of them."""

import json
import random
import struct
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from targets import TEXT, targets

HERE = Path(__file__).resolve().parent
LABELS = HERE.parents[1] / "scene" / "training" / "labels"
#: Small photos are not enlarged to the size that the detector uses: they hold no more.
SIDES = ((300, 416), (520, 512), (10_000, 640))
#: Photos of ours without text that are taken along: first those with things that often bear it.
PLAIN = 420
LIKELY = ("screen", "document", "wall_art", "storage", "building")


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def has_text(row, views=("clear", "partial")):
    return any(o["kind"] in TEXT and o["view"] in views for o in row["objects"])


def framings(photos, seed):
    """Dictionaries with id, path, part (x0, y0, x1, y1 of the photo) and objects; `split` is train, dev or soft."""
    chance = random.Random(seed)
    given = rows_of(photos / "labelled" / "labels.jsonl")
    ours = [row for path in sorted(LABELS.glob("*.jsonl")) for row in rows_of(path)]
    plain = [row for row in ours if not has_text(row, ("clear", "partial", "tiny"))]
    chance.shuffle(plain)
    plain.sort(key=lambda row: not any(o["kind"] in LIKELY for o in row["objects"]))
    whole = [0, 0, 1, 1]
    rows = [dict(row, path=photos / "labelled" / row["file"], part=whole) for row in given]
    chosen = [row for row in ours if has_text(row)] + plain[:PLAIN]
    rows += [dict(row, split="soft", path=photos / "soft" / "img" / row["file"], part=whole) for row in chosen]
    for row in rows:
        row["id"] = f"{row['split']}-{Path(row['file']).stem}"
    rows += [closer(row, chance) for row in rows if row["split"] == "train" and has_text(row, ("clear",))]
    return rows


def closer(row, chance):
    """A part of the photo around one of its texts."""
    box = chance.choice([o for o in row["objects"] if o["kind"] in TEXT and o["view"] == "clear"])["box"]
    size = chance.uniform(0.5, 0.8)
    at = [min(max((box[i] + box[i + 2]) / 2 + chance.uniform(-0.12, 0.12), size / 2), 1 - size / 2) - size / 2 for i in (0, 1)]
    objects = []
    for o in row["objects"]:
        old = o["box"]
        box = [min(max((v - at[i % 2]) / size, 0), 1) for i, v in enumerate(old)]
        kept = (box[2] - box[0]) * (box[3] - box[1]) * size * size / max(1e-9, (old[2] - old[0]) * (old[3] - old[1]))
        if kept > 0:
            objects.append(dict(o, box=box, view=o["view"] if kept > 0.35 else "tiny"))
    return dict(row, id=row["id"] + "+closer", part=[*at, at[0] + size, at[1] + size], objects=objects)


def write_pictures(rows, work):
    """What tools/eval/text-maps.ts reads."""
    from PIL import Image, ImageOps

    for name in ("pictures", "maps"):
        (work / name).mkdir(parents=True, exist_ok=True)
    listed = []
    for row in rows:
        image = ImageOps.exif_transpose(Image.open(row["path"])).convert("RGBA")
        image = image.crop([round(v * s) for v, s in zip(row["part"], image.size * 2)])
        (work / "pictures" / f"{row['id']}.raw").write_bytes(struct.pack("<II", *image.size) + image.tobytes())
        listed.append({"id": row["id"], "sidePx": next(side for most, side in SIDES if max(image.size) <= most)})
    (work / "list.json").write_text(json.dumps(listed))


class Photo:
    """What the head is given of a framing (float16), and what it should say."""

    def __init__(self, row, work):
        data = (work / "maps" / f"{row['id']}.bin").read_bytes()
        width, height = (int(v) for v in np.frombuffer(data, np.uint32, 2))
        self.size, at, maps = (height // 16, width // 16), 8, []
        for stride, depth in ((8, 96), (8, 96), (16, 192), (32, 384)):
            shape = (height // stride, width // stride, depth)
            half = np.frombuffer(data, np.uint16, int(np.prod(shape)), at)
            values = (half.astype(np.uint32) << 16).view(np.float32)
            at += half.nbytes
            maps.append(torch.from_numpy(values.reshape(shape)).permute(2, 0, 1)[None])
        neck, eighth, sixteenth, last = maps
        near = torch.cat([F.avg_pool2d(eighth, 2), F.avg_pool2d(neck, 2), F.max_pool2d(neck, 2)], 1)
        self.maps = [each[0].half().contiguous() for each in (near, sixteenth, last)]
        self.row, self.targets = row, targets(row["objects"], self.size)
