"""The labelled photos as training samples, framed anew each time."""

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.utils.data import IterableDataset

import framing
import targets
from kinds import NAMES, SAME_AS, class_tables

# Sides of the inputs are multiples of this: the coarsest of CenterNet's features have one cell per so many px.
WHOLE = 32
# Area of an input in px: the network is used with 512 x 512.
LEAST, MOST = 352**2, 608**2
GIVEN_MORE = 1.6


class Photos(IterableDataset):
    """
    Endless batches: images (count x 3 x height x width uint8) and targets (8 tensors as of targets.py, and the teacher's class numbers
    at 1/16, -1 for none). Photos and maps are kept decoded in memory, which processes that prepare batches share.
    """

    def __init__(self, folder, labels, count, seed, mosaics=0.0, given=()):
        """
        `folder`: the photos and their maps, see main.py. `labels`: {file: objects}. `count`: photos of a batch. `mosaics`:
        the share of the inputs that show several photos. `given`: files that are drawn more often, being labelled most carefully.
        """
        folder = Path(folder)
        self.tables = class_tables(folder / "teacher" / "labels.txt")
        self.labels, self.count, self.seed, self.mosaics = labels, count, seed, mosaics
        self.files = sorted(labels)
        places = [folder / "labelled", folder / "soft" / "img"]
        maps = [folder / "labelled" / "ade", folder / "soft" / "ade"]
        read_map = lambda file: np.asarray(Image.open(find(maps, Path(file).with_suffix(".png").name)))
        with ThreadPoolExecutor() as pool:
            self.photos = dict(zip(self.files, pool.map(lambda file: framing.open_upright(find(places, file)), self.files)))
            self.maps = dict(zip(self.files, pool.map(read_map, self.files)))
        self.odds = self._odds(set(given))
        self.stretch = np.array([photo.width / photo.height for photo in self.photos.values()])

    def _odds(self, given, common=0.3):
        """How often a photo is drawn: more when it shows a rare kind (LVIS's repeat factor, arXiv:1908.03195)."""
        kinds_of = lambda objects: {SAME_AS.get(o["kind"], o["kind"]) for o in objects if o["view"] != "tiny"}
        shown = [kinds_of(self.labels[f]) & set(NAMES) for f in self.files]
        share = {k: sum(k in s for s in shown) / max(len(shown), 1) for k in NAMES}
        factor = {k: max(1.0, (common / max(f, 1e-3)) ** 0.5) for k, f in share.items()}
        odds = [min(max([factor[k] for k in s], default=0.7), 3.0) for s in shown]
        return [one * (GIVEN_MORE if file in given else 1) for one, file in zip(odds, self.files)]

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        torch.set_num_threads(1)
        rng = random.Random(self.seed * 1000 + (worker.id if worker else 0))
        while True:
            size = shape(rng)
            samples = [self._sample(size, rng) for _ in range(self.count)]
            images, classes, *wanted = (np.stack(each) for each in zip(*samples))
            wanted = [torch.from_numpy(each.astype(np.float16)) for each in wanted]
            yield torch.from_numpy(images), [*wanted, torch.from_numpy(classes.astype(np.int16))]

    def _drawn(self, size, rng):
        """The odds, less for photos that would leave much of an input of this size empty."""
        fits = np.exp(-2 * np.abs(np.log(self.stretch * size[1] / size[0])))
        return rng.choices(self.files, np.array(self.odds) * fits)[0]

    def _sample(self, size, rng):
        across, down = size
        image = np.empty((down, across, 3), np.uint8)
        ade = np.empty((down // targets.MAP, across // targets.MAP), int)
        seen = []
        for left, top, right, bottom in parts(size, rng) if rng.random() < self.mosaics else [(0, 0, *size)]:
            file = self._drawn((right - left, bottom - top), rng)
            image[top:bottom, left:right], frame = framing.at_random(self.photos[file], rng, (right - left, bottom - top))
            cells = np.array([left, top, right, bottom]) // targets.MAP
            ade[cells[1] : cells[3], cells[0] : cells[2]] = targets.teacher_map(self.maps[file], frame)
            extent, corner = np.array([right - left, bottom - top] * 2), np.array([left, top] * 2)
            objects = targets.visible(frame, self.labels[file], extent[0] * extent[1] / (across * down))
            seen += [(kind, (box * extent + corner) / (size * 2), *rest) for kind, box, *rest in objects]
        padded = ade[1::2, 1::2] < 0
        wanted = (*targets.maps(seen, ade, self.tables), *targets.centres(seen, padded), *targets.looks(seen, padded.shape))
        return image.transpose(2, 0, 1), ade[1::2, 1::2], *wanted


def find(folders, name):
    return next(folder / name for folder in folders if (folder / name).exists())


def shape(rng):
    """Width and height of an input: as tall or wide as photos are, of an area at random."""
    area, stretch = rng.uniform(LEAST, MOST), rng.choice((1.0, 4 / 3, 4 / 3, 3 / 2, 3 / 4, 2 / 3))
    return tuple(max(WHOLE, round(side / WHOLE) * WHOLE) for side in ((area * stretch) ** 0.5, (area / stretch) ** 0.5))


def parts(size, rng):
    """Two or four parts of an input (left, top, right, bottom in px) for as many photos."""
    x, y = (round(rng.uniform(0.35, 0.65) * side / WHOLE) * WHOLE for side in size)
    beside = [(0, x), (x, size[0])] if rng.random() < 0.7 else [(0, size[0])]
    below = [(0, y), (y, size[1])] if len(beside) == 1 or rng.random() < 0.5 else [(0, size[1])]
    return [(left, top, right, bottom) for left, right in beside for top, bottom in below]
