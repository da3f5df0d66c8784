"""How a photo is put before the network: the letterbox of the product, and the random framings it is trained with."""

import io
import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

# Width and height of the inputs the network takes, as in src/inference/scene/input-size.ts.
SHAPES = ((672, 384), (640, 416), (576, 448), (512, 512), (448, 576), (416, 640), (384, 672))
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


def at_random(photo, rng: random.Random, shape):
    """
    A random part (12 to 100 % of the area: small things become large) with about the proportions of the input of this
    shape, sometimes drawn smaller than it could be; mirroring, colour, blur, noise, and JPEG, as phones and sites do.
    """
    part, zoom = (0.0, 0.0, 1.0, 1.0), 1.0
    if rng.random() < 0.8:
        wanted = shape[0] / shape[1] * photo.height / photo.width * rng.uniform(0.75, 1.33)
        largest = min(1.0, 1 / wanted) * min(1.0, wanted)
        area = rng.uniform(0.12, 1.0) if rng.random() < 0.4 else rng.uniform(0.45, 1.0)
        area = min(area, max(largest, 0.12)) if rng.random() < 0.7 else area
        w, h = min(1.0, (area * wanted) ** 0.5), min(1.0, (area / wanted) ** 0.5)
        x, y = rng.uniform(0, 1 - w), rng.uniform(0, 1 - h)
        part = (x, y, x + w, y + h)
    if rng.random() < 0.2:
        zoom = rng.uniform(0.55, 0.95)
    image, frame = place(photo, part, rng.random() < 0.5, shape, zoom)
    seen = np.full_like(image, PADDING)
    x0, y0, x1, y1 = (round(side * size) for side, size in zip(frame.target, tuple(shape) * 2))
    seen[y0:y1, x0:x1] = distorted(np.ascontiguousarray(image[y0:y1, x0:x1]), rng)
    return seen, frame


def distorted(image, rng):
    """Another light, another camera, another site: height x width x 3 uint8."""
    if rng.random() < 0.85:
        image = recoloured(image, rng)
    if rng.random() < 0.2:
        image = np.asarray(Image.fromarray(image).filter(ImageFilter.BoxBlur(rng.uniform(0.3, 1.5))))
    if rng.random() < 0.15:
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(3, 14), image.shape[:2])
        image = np.clip(image + noise[..., None].astype(np.float32), 0, 255).astype(np.uint8)
    if rng.random() < 0.35:
        data = io.BytesIO()
        Image.fromarray(image).save(data, "JPEG", quality=rng.randint(25, 85))
        image = np.asarray(Image.open(data).convert("RGB"))
    return image


LUMA = np.array([0.299, 0.587, 0.114])
GREY_AXIS = np.ones(3) / 3**0.5


def recoloured(image, rng):
    """Hue, saturation, gain of each channel, contrast and brightness, as one affine map of the colours."""
    saturation, contrast, brightness = rng.uniform(0.3, 1.6), rng.uniform(0.65, 1.4), rng.uniform(0.5, 1.45)
    gains = [rng.uniform(0.85, 1.15) if rng.random() < 0.5 else 1.0 for _ in range(3)]
    matrix = saturation * np.eye(3) + (1 - saturation) * LUMA
    if rng.random() < 0.3:
        matrix = matrix @ turned(rng.uniform(-0.35, 0.35))
    matrix = brightness * contrast * np.array(gains)[:, None] * matrix
    added = (1 - contrast) * brightness * float(image[::8, ::8].mean())
    rows = np.concatenate([matrix, np.full((3, 1), added)], 1)
    return np.asarray(Image.fromarray(image).convert("RGB", tuple(rows.ravel())))


def turned(angle):
    """The matrix that turns colours (red, green, blue) around the grey axis by so many radians (Rodrigues)."""
    x, y, z = GREY_AXIS
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
