"""What the attack knows about a photo: local features (RootSIFT) and its colours and textures."""

import functools
import hashlib
import os

import cv2
import numpy as np

# Longest side of the picture that is searched, in px; smaller ones are enlarged, which finds finer detail.
SIDE_PX = 1200
MAX_FEATURES = 4000
# Half of OpenCV's default: also faint detail counts.
CONTRAST_THRESHOLD = 0.02
# Pixels no brighter than this are taken for a cover, and tell nothing about colour and texture.
COVER_LEVEL = 8
VERSION = "1"


def load(source):
    """A BGR picture from a path or from encoded bytes, upright, its longer side SIDE_PX."""
    data = np.fromfile(source, np.uint8) if isinstance(source, str) else np.frombuffer(source, np.uint8)
    picture = cv2.imdecode(data, cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError("not a picture that OpenCV reads")
    return fit(picture, SIDE_PX)


def fit(picture, side_px):
    scale = side_px / max(picture.shape[:2])
    size = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def local_features(picture):
    """Points [n, 2] in px and RootSIFT descriptors [n, 128] (Lowe 2004; Arandjelovic and Zisserman 2012)."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    sift = cv2.SIFT_create(nfeatures=MAX_FEATURES, contrastThreshold=CONTRAST_THRESHOLD)
    points, descriptors = sift.detectAndCompute(grey, None)
    if descriptors is None:
        return np.zeros((0, 2), np.float32), np.zeros((0, 128), np.float32)
    descriptors = np.sqrt(descriptors / np.maximum(descriptors.sum(axis=1, keepdims=True), 1e-9))
    return np.float32([point.pt for point in points]), np.float32(descriptors)


def colours(picture, seen):
    """Share of the seen pixels in each of 8 x 8 x 8 cells of CIELAB."""
    lab = cv2.cvtColor(picture, cv2.COLOR_BGR2LAB)[seen] >> 5
    cells = (lab[:, 0].astype(int) << 6) | (lab[:, 1].astype(int) << 3) | lab[:, 2]
    return np.bincount(cells, minlength=512) / max(1, len(cells))


def textures(picture, seen):
    """Share of each of the 256 local binary patterns (Ojala et al. 2002; 8 neighbours, radius 2)."""
    grey = cv2.GaussianBlur(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (0, 0), 1).astype(np.int16)
    inner = grey[2:-2, 2:-2]
    pattern = np.zeros(inner.shape, np.uint8)
    around = [(-2, 0), (-1, 1), (0, 2), (1, 1), (2, 0), (1, -1), (0, -2), (-1, -1)]
    for bit, (dy, dx) in enumerate(around):
        neighbour = grey[2 + dy : grey.shape[0] - 2 + dy, 2 + dx : grey.shape[1] - 2 + dx]
        pattern |= ((neighbour > inner + 2).astype(np.uint8) << bit).astype(np.uint8)
    counted = pattern[seen[2:-2, 2:-2]]
    return np.bincount(counted, minlength=256) / max(1, len(counted))


@functools.lru_cache(maxsize=200)
def describe(source, cache_dir=None):
    """Everything about one photo (path or bytes), from the cache when it was described before."""
    data = open(source, "rb").read() if isinstance(source, str) else source
    name = hashlib.sha1(data + VERSION.encode()).hexdigest() + ".npz"
    cached = os.path.join(cache_dir, name) if cache_dir else None
    if cached and os.path.exists(cached):
        with np.load(cached) as held:
            return {key: held[key].astype(np.float32) for key in held.files}
    picture = load(data)
    points, descriptors = local_features(picture)
    seen = picture.max(axis=2) > COVER_LEVEL
    about = {
        "points": points,
        "descriptors": descriptors,
        "colours": colours(picture, seen),
        "textures": textures(picture, seen),
    }
    if cached:
        os.makedirs(cache_dir, exist_ok=True)
        np.savez(cached, **{**about, "descriptors": descriptors.astype(np.float16)})
    return about
