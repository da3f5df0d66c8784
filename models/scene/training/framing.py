"""How a photo is put before the network: the letterbox of the product, and the random framings it is trained with."""

import io
import random
from dataclasses import asdict, dataclass

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

# Width and height of the inputs the network takes, as in src/inference/scene/input-size.ts.
SHAPES = ((512, 512), (576, 448), (640, 416), (672, 384), (448, 576), (416, 640), (384, 672))
PADDING = 127


@dataclass
class Framing:
    """
    Part of the upright photo (x0, y0, x1, y1 in 0..1), mirrored or not, the input's width and height in px, and where
    in it the part lies (0..1; beyond that where it is cut off).
    """

    part: tuple
    mirrored: bool
    shape: tuple
    target: tuple

    def to_json(self):
        return asdict(self)

    def cropped(self, left, top, across, down):
        """What is seen of the same picture in a part of the input (px)."""
        sides = zip(self.target, tuple(self.shape) * 2, (left, top) * 2, (across, down) * 2)
        target = tuple((share * before - start) / after for share, before, start, after in sides)
        return Framing(self.part, self.mirrored, (across, down), target)

    def cells(self, stride):
        """Height and width of a grid with one cell per `stride` px of the input."""
        return self.shape[1] // stride, self.shape[0] // stride

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


def shape_for(width, height):
    """The shape in which something with these proportions is drawn largest."""
    return max(SHAPES, key=lambda shape: min(shape[0] / width, shape[1] / height))


def place(photo, part, mirrored, shape=None, zoom=1.0):
    """
    The part, letterboxed as src/inference/letterbox.ts and resample.ts do it: height x width x 3 uint8, and its
    framing. With a `zoom` below 1 it is smaller than it could be.
    """
    box = tuple(side * size for side, size in zip(part, photo.size * 2))
    across, down = shape or shape_for(box[2] - box[0], box[3] - box[1])
    scale = zoom * min(across / (box[2] - box[0]), down / (box[3] - box[1]))
    w = min(across, max(1, round((box[2] - box[0]) * scale)))
    h = min(down, max(1, round((box[3] - box[1]) * scale)))
    x, y = (across - w) // 2, (down - h) // 2
    shrunk = photo.resize((w, h), Image.BILINEAR, box=box, reducing_gap=2)
    if mirrored:
        shrunk = shrunk.transpose(Image.FLIP_LEFT_RIGHT)
    out = np.full((down, across, 3), PADDING, np.uint8)
    out[y : y + h, x : x + w] = np.asarray(shrunk)
    target = (x / across, y / down, (x + w) / across, (y + h) / down)
    return out, Framing(part, mirrored, (across, down), target)


def whole(photo):
    return place(photo, (0.0, 0.0, 1.0, 1.0), False)


def at_random(photo, rng: random.Random):
    """
    A random crop (20 to 100 % of the area: small things become large), sometimes drawn smaller than it could be,
    mirroring, colour, blur, and JPEG, as phones and sites do.
    """
    part, zoom = (0.0, 0.0, 1.0, 1.0), 1.0
    if rng.random() < 0.75:
        area, stretch = rng.uniform(0.2, 1.0), rng.uniform(0.75, 1.33)
        w, h = min(1.0, (area * stretch) ** 0.5), min(1.0, (area / stretch) ** 0.5)
        x, y = rng.uniform(0, 1 - w), rng.uniform(0, 1 - h)
        part = (x, y, x + w, y + h)
    elif rng.random() < 0.4:
        zoom = rng.uniform(0.6, 0.95)
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
    return place(photo, part, mirrored, zoom=zoom)
