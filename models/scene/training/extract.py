"""Runs the frozen CenterNet once over every photo and framing, and keeps its features as float16 files."""

import json
import random
import time
from pathlib import Path

import numpy as np
import torch

import framing
from centernet import CenterNet

# Stride and depth of CenterNet's features.
LEVELS = ((8, 192), (16, 256), (32, 480))


def extract(net, jobs, out, seed, exact=False, log=print):
    """
    `jobs`: (path, how many framings; the first is the whole photo as the product sees it). Resumes where it stopped.
    For training in bfloat16: three times as fast, and its noise is one augmentation more; `exact` for measuring.
    """
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    index = out / "index.jsonl"
    done = {json.loads(line)["file"] for line in index.read_text().splitlines()} if index.exists() else set()
    rough = net.to(torch.bfloat16)
    started, count = time.time(), 0
    for path, framings in jobs:
        if path.name in done:
            continue
        rng = random.Random(f"{seed} {path.name}")
        photo = framing.open_upright(path)
        framed = [framing.whole(photo)] + [framing.at_random(photo, rng) for _ in range(framings - 1)]
        for number, (image, _) in enumerate(framed):
            batch = torch.from_numpy(image).permute(2, 0, 1)[None].float()
            features = net.features(batch) if exact else rough.features(batch.bfloat16())
            np.save(out / f"{path.name}.{number}.npy", np.concatenate([_flat(f) for f in features]))
        rows = {"file": path.name, "framings": [f.to_json() for _, f in framed]}
        with index.open("a") as file:
            file.write(json.dumps(rows) + "\n")
        count += framings
        if count // 100 != (count - framings) // 100:
            log(f"{count} framings, {(time.time() - started) / count:.3f} s each")


def _flat(features):
    return features[0].half().permute(1, 2, 0).contiguous().numpy().ravel()


def as_input(values):
    """What `load` gave, as the head takes it: 1 x depth x height x width."""
    return [torch.from_numpy(v)[None].permute(0, 3, 1, 2).float() for v in values]


def load(folder, file, number, frame):
    """The features of one framing of the whole input: height x width x depth, of each level."""
    flat, at, values = np.load(Path(folder) / f"{file}.{number}.npy"), 0, []
    for stride, depth in LEVELS:
        height, width = frame.cells(stride)
        size = height * width * depth
        values.append(flat[at : at + size].reshape(height, width, depth))
        at += size
    return values
