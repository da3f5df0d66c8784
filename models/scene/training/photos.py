"""The labelled photos and their cached features, as training samples."""

import json
import random
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import targets
from extract import LEVELS, load
from framing import Framing
from kinds import NAMES, class_tables

# The coarsest of CenterNet's features have one cell per so many px: only such parts of them can be cut out.
WHOLE = 32
# How many of the batches are made of parts.
CUT = 0.6


class Photos:
    """Every framing of the labelled photos whose features are there."""

    def __init__(self, photos, features, labels):
        """`features`: a folder of extract.py. `labels`: {file: objects}."""
        self.tables = class_tables(Path(photos) / "teacher" / "labels.txt")
        self.maps = [Path(photos) / "labelled" / "ade", Path(photos) / "soft" / "ade"]
        self.features, self.labels, self.cache = Path(features), labels, {}
        rows = [json.loads(line) for line in (self.features / "index.jsonl").read_text().splitlines()]
        self.items = [
            (row["file"], number, Framing(**frame))
            for row in rows
            if row["file"] in labels
            for number, frame in enumerate(row["framings"])
        ]
        self.by_shape = {}
        for item, odds in zip(self.items, self._odds()):
            items, of_shape = self.by_shape.setdefault(tuple(item[2].shape), ([], []))
            items.append(item)
            of_shape.append(odds)

    def __len__(self):
        return len(self.items)

    def _odds(self, common=0.3):
        """How often a framing is drawn: more when it shows a rare kind (LVIS's repeat factor, arXiv:1908.03195)."""
        shown = [
            {NAMES[kind] for kind, _, weight, _ in targets.visible(frame, self.labels[file]) if weight > 0}
            for file, _, frame in self.items
        ]
        share = {k: sum(k in s for s in shown) / max(len(shown), 1) for k in NAMES}
        factor = {k: max(1.0, (common / max(f, 1e-3)) ** 0.5) for k, f in share.items()}
        return [min(max([factor[k] for k in s], default=0.7), 3.0) for s in shown]

    def batch(self, count):
        """Features (3 tensors) and targets (8 tensors) of `count` framings of one shape, drawn by their odds."""
        shape = random.choices(list(self.by_shape), [sum(odds) for _, odds in self.by_shape.values()])[0]
        size = shape
        if random.random() < CUT:
            size = tuple(random.randint(-(-3 * side // (5 * WHOLE)), side // WHOLE) * WHOLE for side in shape)
        samples = [self._sample(*item, size) for item in random.choices(*self.by_shape[shape], k=count)]
        values, wanted = (
            [torch.from_numpy(np.stack(parts)) for parts in zip(*(s[side] for s in samples))] for side in (0, 1)
        )
        return [v.permute(0, 3, 1, 2) for v in values], [w.float() for w in wanted]

    def _sample(self, file, number, frame, size):
        """A random part of so many px of the input: one more way in which no two samples are the same."""
        left, top = (random.randint(0, (side - part) // WHOLE) * WHOLE for side, part in zip(frame.shape, size))
        values = [
            v[top // stride : (top + size[1]) // stride, left // stride : (left + size[0]) // stride]
            for (stride, _), v in zip(LEVELS, load(self.features, file, number, frame))
        ]
        frame = frame.cropped(left, top, *size)
        seen = targets.visible(frame, self.labels[file])
        ade = targets.teacher_map(self._teacher(file), frame)
        padded = ade[1::2, 1::2] < 0
        wanted = (*targets.maps(seen, ade, self.tables), *targets.centres(seen, padded), *targets.looks(seen, padded.shape))
        return values, wanted

    def _teacher(self, file):
        if file not in self.cache:
            path = next(p for f in self.maps for p in [f / Path(file).with_suffix(".png").name] if p.exists())
            self.cache[file] = np.asarray(Image.open(path))
        return self.cache[file]
