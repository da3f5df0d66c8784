"""How a photo is put before the network: the letterbox of the product, and the random framings it is trained with."""

import io
import random
from dataclasses import asdict, dataclass

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

SIDE = 512
PADDING = 127


@dataclass
class Framing:
    """Part of the upright photo (x0, y0, x1, y1 in 0..1), mirrored or not, and where it lies in the input (0..1)."""

    part: tuple
    mirrored: bool
    target: tuple

    def to_json(self):
        return asdict(self)

    def boxes(self, boxes):
        """Boxes of the photo (n x 4, 0..1) in the input (0..1), not yet cut at its edges."""
        x0, y0, x1, y1 = self.part
        left, top, right, bottom = self.target
        b = (np.asarray(boxes, np.float64).reshape(-1, 4) - [x0, y0, x0, y0]) / [x1 - x0, y1 - y0, x1 - x0, y1 - y0]
        if self.mirrored:
            b = np.stack([1 - b[:, 2], b[:, 1], 1 - b[:, 0], b[:, 3]], 1)
        return b * [right - left, bottom - top, right - left, bottom - top] + [left, top, left, top]


def open_upright(path):
    from PIL import ImageOps

    return ImageOps.exif_transpose(Image.open(path)).convert("RGB")


def place(photo, part, mirrored):
    """The part, letterboxed as src/inference/letterbox.ts and resample.ts do it: 512 x 512 x 3 uint8, and its framing."""
    width, height = photo.size
    box = (part[0] * width, part[1] * height, part[2] * width, part[3] * height)
    scale = SIDE / max(box[2] - box[0], box[3] - box[1])
    w = min(SIDE, max(1, round((box[2] - box[0]) * scale)))
    h = min(SIDE, max(1, round((box[3] - box[1]) * scale)))
    x, y = (SIDE - w) // 2, (SIDE - h) // 2
    shrunk = photo.resize((w, h), Image.BILINEAR, box=box)
    if mirrored:
        shrunk = shrunk.transpose(Image.FLIP_LEFT_RIGHT)
    out = np.full((SIDE, SIDE, 3), PADDING, np.uint8)
    out[y : y + h, x : x + w] = np.asarray(shrunk)
    return out, Framing(part, mirrored, (x / SIDE, y / SIDE, (x + w) / SIDE, (y + h) / SIDE))


def whole(photo):
    return place(photo, (0.0, 0.0, 1.0, 1.0), False)


def at_random(photo, rng: random.Random):
    """A random crop (35 to 100 % of the area), mirroring, colour, blur, small size and JPEG, as phones and sites do."""
    part = (0.0, 0.0, 1.0, 1.0)
    if rng.random() < 0.75:
        area, stretch = rng.uniform(0.35, 1.0), rng.uniform(0.75, 1.33)
        w, h = min(1.0, (area * stretch) ** 0.5), min(1.0, (area / stretch) ** 0.5)
        x, y = rng.uniform(0, 1 - w), rng.uniform(0, 1 - h)
        part = (x, y, x + w, y + h)
    mirrored = rng.random() < 0.5
    if rng.random() < 0.8:
        photo = ImageEnhance.Brightness(photo).enhance(rng.uniform(0.55, 1.4))
        photo = ImageEnhance.Contrast(photo).enhance(rng.uniform(0.7, 1.35))
        photo = ImageEnhance.Color(photo).enhance(rng.uniform(0.5, 1.5))
    if rng.random() < 0.35:
        gains = [rng.uniform(0.85, 1.15) for _ in range(3)]
        photo = Image.fromarray(np.clip(np.asarray(photo, np.float32) * gains, 0, 255).astype(np.uint8))
    if rng.random() < 0.2:
        photo = photo.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.004 * max(photo.size))))
    if rng.random() < 0.4:
        data = io.BytesIO()
        photo.save(data, "JPEG", quality=rng.randint(25, 85))
        photo = Image.open(data).convert("RGB")
    return place(photo, part, mirrored)
