"""The labelled photos and their cached features, as training samples."""

import json
import random
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import targets
from framing import Framing
from kinds import NAMES, class_tables


class Photos:
    """Every photo of some lists of labels whose features are there."""

    def __init__(self, photos, features, labels):
        """`features`: folders of extract.py. `labels`: {file: objects}."""
        self.tables = class_tables(Path(photos) / "teacher" / "labels.txt")
        self.maps = [Path(photos) / "labelled" / "ade", Path(photos) / "soft" / "ade"]
        self.rows = [
            {**row, "folder": Path(folder)}
            for folder in features
            for row in map(json.loads, (Path(folder) / "index.jsonl").read_text().splitlines())
            if row["file"] in labels
        ]
        self.labels = labels
        self.cache = {}
        self.wanted = {}

    def __len__(self):
        return len(self.rows)

    def frequencies_weight(self, common=0.25):
        """How often a photo is drawn: more when it shows a rare kind (LVIS's repeat factor, arXiv:1908.03195)."""
        shown = [{o["kind"] for o in self.labels[r["file"]] if o["view"] != "tiny"} for r in self.rows]
        share = {k: sum(k in s for s in shown) / max(len(shown), 1) for k in NAMES}
        factor = {k: max(1.0, (common / max(f, 1e-3)) ** 0.5) for k, f in share.items()}
        return [min(max([factor[k] for k in s if k in factor], default=1.0), 3.0) for s in shown]

    def teacher(self, file):
        if file not in self.cache:
            path = next(p for f in self.maps for p in [f / Path(file).with_suffix(".png").name] if p.exists())
            self.cache[file] = np.asarray(Image.open(path))
        return self.cache[file]

    def sample(self, number, framing=None):
        row = self.rows[number]
        file = row["file"]
        which = random.randrange(len(row["framings"])) if framing is None else framing
        frame = Framing(**row["framings"][which])
        values = [
            torch.from_numpy(np.load(row["folder"] / f"{file}.{level}.npy", mmap_mode="r")[which].copy())
            for level in range(3)
        ]
        key = file, which
        if key not in self.wanted:
            seen = targets.visible(frame, self.labels[file])
            ade = targets.teacher_map(self.teacher(file), frame)
            padded = ade[1::2, 1::2] < 0
            wanted = (*targets.maps(seen, ade, self.tables), *targets.centres(seen, padded), *targets.looks(seen))
            self.wanted[key] = [torch.from_numpy(np.ascontiguousarray(w, np.float16)) for w in wanted]
        return values, self.wanted[key]


def batch_of(samples):
    values = [torch.stack([s[0][level] for s in samples]) for level in range(3)]
    wanted = [torch.stack([s[1][i] for s in samples]).float() for i in range(len(samples[0][1]))]
    return values, wanted
