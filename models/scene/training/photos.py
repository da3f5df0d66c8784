"""The labelled photos as training samples, framed anew each time."""

import random
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.utils.data import IterableDataset

import framing
import targets
from kinds import NAMES, class_tables

# Sides of the inputs are multiples of this: the coarsest of CenterNet's features have one cell per so many px.
WHOLE = 32
# Area of an input in px: the network is used with 512 x 512, and smaller ones are quicker to train with.
LEAST, MOST = 320**2, 448**2


class Photos(IterableDataset):
    """Endless batches: images (count x 3 x height x width uint8) and targets (8 tensors, targets.py)."""

    def __init__(self, folder, labels, count, seed):
        """`folder`: the photos and their maps, see main.py. `labels`: {file: objects}. `count`: photos of a batch."""
        folder = Path(folder)
        self.tables = class_tables(folder / "teacher" / "labels.txt")
        self.maps = [folder / "labelled" / "ade", folder / "soft" / "ade"]
        self.places = [folder / "labelled", folder / "soft" / "img"]
        self.labels, self.count, self.seed = labels, count, seed
        self.files = sorted(labels)
        self.odds = self._odds()
        sizes = [Image.open(find(self.places, file)).size for file in self.files]
        self.stretch = np.array([across / down for across, down in sizes])

    def _odds(self, common=0.3):
        """How often a photo is drawn: more when it shows a rare kind (LVIS's repeat factor, arXiv:1908.03195)."""
        shown = [{o["kind"] for o in self.labels[f] if o["view"] != "tiny" and o["kind"] in NAMES} for f in self.files]
        share = {k: sum(k in s for s in shown) / max(len(shown), 1) for k in NAMES}
        factor = {k: max(1.0, (common / max(f, 1e-3)) ** 0.5) for k, f in share.items()}
        return [min(max([factor[k] for k in s], default=0.7), 3.0) for s in shown]

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = random.Random(self.seed * 1000 + (worker.id if worker else 0))
        while True:
            across, down = shape(rng)
            files = rng.choices(self.files, self._fitting(across / down), k=self.count)
            samples = [self._sample(file, (across, down), rng) for file in files]
            images, wanted = zip(*samples)
            yield torch.from_numpy(np.stack(images)), [torch.from_numpy(np.stack(w)).float() for w in zip(*wanted)]

    def _fitting(self, stretch):
        """The odds, less for photos that would leave much of an input with these proportions empty."""
        return np.array(self.odds) * np.exp(-2 * np.abs(np.log(self.stretch / stretch)))

    def _sample(self, file, size, rng):
        image, frame = framing.at_random(framing.open_upright(find(self.places, file)), rng, size)
        seen = targets.visible(frame, self.labels[file])
        map_file = find(self.maps, Path(file).with_suffix(".png").name)
        ade = targets.teacher_map(np.asarray(Image.open(map_file)), frame)
        padded = ade[1::2, 1::2] < 0
        wanted = (*targets.maps(seen, ade, self.tables), *targets.centres(seen, padded), *targets.looks(seen, padded.shape))
        return image.transpose(2, 0, 1).copy(), wanted


def find(folders, name):
    return next(folder / name for folder in folders if (folder / name).exists())


def shape(rng):
    """Width and height of an input: as tall or wide as photos are, of an area at random."""
    area, stretch = rng.uniform(LEAST, MOST), rng.choice((1.0, 4 / 3, 4 / 3, 3 / 2, 3 / 4, 2 / 3))
    return tuple(max(WHOLE, round(side / WHOLE) * WHOLE) for side in ((area * stretch) ** 0.5, (area / stretch) ** 0.5))
