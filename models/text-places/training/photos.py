"""What the head learns from: photos as they are and changed, and photos with things drawn into them; and the maps made of them."""

import json
import random
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image, ImageOps

from drawn import Things, drawn_into
from targets import TEXT, targets

HERE = Path(__file__).resolve().parent
LABELS = HERE.parents[1] / "scene" / "training" / "labels"
#: Small photos are not enlarged to the size that the detector uses: they hold no more.
SIDES = ((300, 416), (520, 512), (10_000, 640))
DEPTHS = ((16, 288), (16, 192), (32, 384))


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def has_text(row, views=("clear", "partial")):
    return any(o["kind"] in TEXT and o["view"] in views for o in row["objects"])


def framings(photos, seed, drawn):
    """
    Dictionaries with id, path, objects, `split` (given or ours), `kept` (not learned from), and how the picture is made:
    `change` (none, or the seed of one) and `draw` (none, or the seed of what is drawn into it). `drawn`: how many of the last.
    """
    chance = random.Random(seed)
    given = [row for row in rows_of(photos / "labelled" / "labels.jsonl") if row["split"] == "train"]
    ours = [row for path in sorted(LABELS.glob("*.jsonl")) for row in rows_of(path)]
    names = sorted(row["file"] for row in given)
    kept = set(random.Random(seed).sample(names, len(names) // 2))
    rows = [dict(r, split="given", path=photos / "labelled" / r["file"], kept=r["file"] in kept) for r in given]
    rows += [dict(r, split="ours", path=photos / "soft" / "img" / r["file"], kept=chance.random() < 0.12) for r in ours]
    rows = [dict(row, id=f"{row['split']}-{Path(row['file']).stem}", change=None, draw=None) for row in rows]
    learned = [row for row in rows if not row["kept"]]
    plain = [row for row in learned if not has_text(row, ("clear", "partial", "tiny"))]
    for row in learned:
        for at in range(2 if has_text(row) else 0):
            rows.append(dict(row, id=f"{row['id']}+{at}", change=f"{row['id']} {at}"))
    for at in range(drawn):
        row = chance.choice(plain)
        rows.append(dict(row, id=f"drawn-{at}", split="drawn", draw=f"{seed} {at}"))
    return rows


class Pictures:
    """Makes the picture of a framing."""

    def __init__(self, rows):
        self.plain = [r for r in rows if r["draw"] is None and not r["kept"] and not has_text(r, ("clear", "partial", "tiny"))]
        self.chance = random.Random()
        self.things = Things(self.chance, lambda: opened(self.chance.choice(self.plain)["path"]))

    def __call__(self, row):
        """The picture as text-lines is shown it (RGB, whole multiples of 32), and the objects in it."""
        image, objects = opened(row["path"]), row["objects"]
        side = next(side for most, side in SIDES if max(image.size) <= most)
        if row["draw"] is not None:
            self.chance.seed(row["draw"])
            image, more = drawn_into(image, self.things, self.chance)
            objects = objects + more
        if row["change"] is not None:
            image, objects, side = changed(image, objects, side, random.Random(row["change"]))
        fit = [max(1, round(v * side / max(image.size) / 32)) * 32 for v in image.size]
        return np.asarray(image.resize(fit, Image.BILINEAR, reducing_gap=2)), objects


def opened(path):
    return ImageOps.exif_transpose(Image.open(path)).convert("RGB")


def changed(image, objects, side, chance):
    """A part of a photo around one of its texts, larger or smaller, in other light and sharpness."""
    box = chance.choice([o for o in objects if o["kind"] in TEXT and o["view"] != "tiny"])["box"]
    part = chance.uniform(0.45, 1)
    at = [min(max((box[i] + box[i + 2]) / 2 + chance.uniform(-0.2, 0.2), part / 2), 1 - part / 2) - part / 2 for i in (0, 1)]
    kept = []
    for o in objects:
        old = o["box"]
        box = [min(max((v - at[i % 2]) / part, 0), 1) for i, v in enumerate(old)]
        left = (box[2] - box[0]) * (box[3] - box[1]) * part * part / max(1e-9, (old[2] - old[0]) * (old[3] - old[1]))
        if left > 0:
            kept.append(dict(o, box=box, view=o["view"] if left > 0.35 else "tiny"))
    image = image.crop([round(v * s) for v, s in zip([*at, at[0] + part, at[1] + part], image.size * 2)])
    side = 32 * round(side * chance.uniform(0.6, 1 if part > 0.8 else part + 0.2) / 32)
    pixels = (np.asarray(image, np.float32) / 255) ** chance.uniform(0.6, 1.6)
    pixels = pixels * [chance.uniform(0.8, 1.15) for _ in range(3)]
    if chance.random() < 0.3:
        pixels = cv2.GaussianBlur(pixels, (0, 0), chance.uniform(0.3, 1.2))
    pixels = np.clip(pixels * 255, 0, 255).astype(np.uint8)
    data = cv2.imencode(".jpg", pixels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, chance.randint(40, 95)])[1]
    return Image.fromarray(cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1].copy()), kept, max(side, 256)


def make_maps(rows, work, lines):
    """Keeps what text-lines makes of every framing in work/maps, where it is not there yet."""
    (work / "maps").mkdir(parents=True, exist_ok=True)
    pictures = Pictures(rows)
    for at, row in enumerate(rows):
        path = work / "maps" / f"{row['id']}.bin"
        if not path.exists():
            picture, objects = pictures(row)
            neck, eighth, sixteenth, last = lines(picture)
            neck = F.avg_pool2d(neck, 2)
            near = torch.cat([F.avg_pool2d(eighth, 2), F.avg_pool2d(neck, 2), F.max_pool2d(neck, 2)], 1)
            size = np.array([s // 16 for s in picture.shape[:2]], np.int32)
            maps = [size.tobytes(), *(m[0].half().contiguous().numpy().tobytes() for m in (near, sixteenth, last))]
            (work / "maps" / f"{row['id']}.json").write_text(json.dumps(objects))
            path.write_bytes(b"".join(maps))
        if at % 200 == 199:
            print(at + 1, "of", len(rows), flush=True)


class Photo:
    """What the head is given of a framing (float16, from the disk), and what it should say."""

    def __init__(self, row, work):
        data = np.memmap(work / "maps" / f"{row['id']}.bin", np.uint8, "c")
        self.size, at, self.maps = tuple(int(v) for v in data[:8].view(np.int32)), 8, []
        for stride, depth in DEPTHS:
            shape = (depth, self.size[0] * 16 // stride, self.size[1] * 16 // stride)
            end = at + 2 * int(np.prod(shape))
            self.maps.append(torch.from_numpy(np.asarray(data[at:end]).view(np.float16).reshape(shape)))
            at = end
        self.row = dict(row, objects=json.loads((work / "maps" / f"{row['id']}.json").read_text()))
        self.targets = targets(self.row["objects"], self.size)
