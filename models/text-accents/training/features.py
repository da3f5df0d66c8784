"""Draws lines and writes what the reading network has in view of each: features.py FOLDER GAZETTEER COUNT SEED

GAZETTEER is the build's gazetteer.txt. FOLDER gets a file for each batch of lines of one width: their views as float16,
and what is written on them.
"""

import random
import re
import sys
from pathlib import Path

import numpy as np
import torch

from drawing import Pen
from reader import Reader
from writing import CHARACTERS, Writer

ROOT = Path(__file__).parents[3]
EUROPE = "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB HR HU IE IS IT LI LT LU LV MD ME MT NL NO PL PT RO RS SE SI SK TR BR MX AR CL".split()
BATCH = 8
WIDEST = 688


def towns(path):
    lines = (line.split(" ", 3) for line in Path(path).read_text("utf8").split("\n") if line.count(" ") >= 3)
    names = [name for _, _, country, name in lines if country in EUROPE]
    return [name for name in names if set(name) <= set(CHARACTERS)]


def words():
    """Words of the project's own texts, English and French."""
    texts = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("src/core/strings/*/*.ts")]
    found = set()
    for path in texts:
        found.update(re.findall(r"[A-Za-zÀ-ÿœ'’]{2,}[.,!?:;]?", path.read_text("utf8")))
    return sorted(w for w in found if set(w) <= set(CHARACTERS))


def shown(picture):
    """As the reader shows a line to the network: room behind it, in steps of 32."""
    width = -(-(picture.shape[1] + 16) // 32) * 32
    values = np.zeros((48, width, 3), np.float32)
    values[:, : picture.shape[1]] = picture[:, :, ::-1] / 127.5 - 1
    return values.transpose(2, 0, 1)


def main():
    folder, gazetteer, count, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(seed)
    np.random.seed(seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    writer, pen = Writer(towns(gazetteer), words()), Pen(CHARACTERS)
    reader = Reader(ROOT / "node_modules/.cache/whereless/text-letters")
    waiting, done, batch = {}, 0, 0
    while done < count:
        line = writer.line()
        picture = pen.draw(line)
        # A step of the network is 8 px: letters that are narrower cannot be told apart.
        if picture is None or picture.shape[1] > WIDEST or picture.shape[1] < 9 * len(line):
            continue
        values = shown(picture)
        group = waiting.setdefault(values.shape[2], [])
        group.append((values, line))
        if len(group) < BATCH:
            continue
        # One by one: larger tensors are slower on a processor.
        view = torch.cat([reader.view(torch.from_numpy(v)[None]) for v, _ in group])
        np.savez(folder / f"{seed}-{batch}.npz", view=view.numpy().astype(np.float16), lines=np.array([t for _, t in group]))
        group.clear()
        done, batch = done + BATCH, batch + 1
        if batch % 50 == 0:
            print(done, line, flush=True)


if __name__ == "__main__":
    main()
