"""Trains the head on maps that were kept."""

import copy
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from head import MAPS, Head

BATCH = 12
RATE = 2e-3
#: How much each map counts: that of text, and those that only teach.
COUNTS = torch.tensor([2.0, 0.6, 0.6, 0.4])[:, None, None]
#: Of a batch: real photos with text, drawn ones; the others are real photos without text.
WITH_TEXT, DRAWN = 0.35, 0.35


def levels(photos):
    """Means and deviations of the channels of each of the three maps."""
    values = [torch.cat([p.maps[at].float().flatten(1)[:, ::7] for p in photos[::16]], 1) for at in range(3)]
    return [v.mean(1) for v in values], [v.std(1).clamp(min=1e-3) for v in values]


class Batches:
    """Random parts, all of the same size, of photos with text, of drawn ones and of photos without text."""

    def __init__(self, photos, drawn=DRAWN):
        self.groups = [[], [], []]
        for photo in photos:
            telling = (photo.targets[2 * len(MAPS)] > 0.999).any()
            self.groups[1 if photo.row["draw"] is not None else 0 if telling else 2].append(photo)
        self.sizes = [np.array([photo.size for photo in group]) for group in self.groups]
        self.shares = [WITH_TEXT, drawn, 1 - WITH_TEXT - drawn]
        #: How surely the head last saw something in a photo that has nothing.
        self.mistaken = {}

    def next(self):
        groups = random.choices(range(3), self.shares, k=BATCH)
        first = random.choice(self.groups[groups[0]])
        part = [2 * max(2, round(side / 2 * random.uniform(0.7, 1))) for side in first.size]
        part = [min(wanted, side - side % 2) for wanted, side in zip(part, first.size)]
        photos = [first] + [self.fitting(group, part) or first for group in groups[1:]]
        framed = [framed_part(photo, part) for photo in photos]
        maps = [torch.stack([f[0][at] for f in framed]).float() for at in range(3)]
        return maps, torch.stack([f[1] for f in framed]), photos

    def fitting(self, group, part):
        """A photo of a group that is large enough; of two without text, the one in which the head was more mistaken."""
        if not len(self.sizes[group]):
            return None
        fit = np.flatnonzero((self.sizes[group] >= part).all(1))
        if not len(fit):
            return None
        chosen = [self.groups[group][random.choice(fit)] for _ in range(2 if group == 2 else 1)]
        return max(chosen, key=lambda photo: self.mistaken.get(photo.row["id"], 1))

    def learn(self, photos, centres):
        """Remembers where the head was mistaken."""
        for photo, most in zip(photos, centres.detach().sigmoid().amax((1, 2, 3)).tolist()):
            self.mistaken[photo.row["id"]] = most


def framed_part(photo, part):
    """The maps and targets of a random part (rows and columns of the grid), now and then mirrored."""
    (height, width), (rows, columns) = photo.size, part
    y, x = 2 * random.randint(0, (height - rows) // 2), 2 * random.randint(0, (width - columns) // 2)
    near, middle, last = photo.maps
    down, across = slice(y, y + rows), slice(x, x + columns)
    maps = [near[:, down, across], middle[:, down, across]]
    maps.append(last[:, y // 2 : (y + rows) // 2, x // 2 : (x + columns) // 2])
    wanted = torch.from_numpy(photo.targets[:, down, across].copy())
    box = wanted[-5:-1]
    box[0::2] = (box[0::2] * width - x) / columns
    box[1::2] = (box[1::2] * height - y) / rows
    box.clamp_(0, 1)
    if random.random() < 0.3:
        maps, wanted = [m.flip(2) for m in maps], wanted.flip(2)
        left = wanted[-5].clone()
        wanted[-5], wanted[-3] = 1 - wanted[-3], 1 - left
    return maps, wanted


def losses(outputs, wanted):
    """Of the maps, the centres (CenterNet's focal loss, arXiv:1904.07850) and the boxes (GIoU, arXiv:1902.09630)."""
    centres, sides, maps = outputs
    n = len(MAPS)
    entropy = F.binary_cross_entropy_with_logits(maps, wanted[:, :n], reduction="none")
    weight = wanted[:, n : 2 * n]
    map_loss = (entropy * (1 - torch.exp(-entropy.detach())) * weight * COUNTS).sum() / weight.sum()
    p = centres[:, 0].sigmoid().clamp(1e-4, 1 - 1e-4)
    heat, weight = wanted[:, 2 * n], wanted[:, 2 * n + 1]
    at = (heat > 0.999).float()
    right, wrong = at * (1 - p) ** 2 * p.log(), (1 - at) * (1 - heat) ** 4 * p**2 * (1 - p).log()
    centre_loss = -((right + wrong) * weight).sum() / (at * weight).sum().clamp(min=3)
    return 20 * map_loss, centre_loss, giou_loss(boxes_of(sides), wanted[:, -5:-1], wanted[:, -1])


def boxes_of(sides):
    height, width = sides.shape[2:]
    left, top, right, bottom = sides.unbind(1)
    x, y = torch.arange(width) + 0.5, (torch.arange(height) + 0.5)[:, None]
    return torch.stack([(x - left) / width, (y - top) / height, (x + right) / width, (y + bottom) / height], 1)


def giou_loss(boxes, wanted, counts):
    known = counts > 0
    if not known.any():
        return boxes.sum() * 0
    a, b = (each.permute(0, 2, 3, 1)[known].unbind(-1) for each in (boxes, wanted))
    area = lambda r: (r[2] - r[0]).clamp(min=0) * (r[3] - r[1]).clamp(min=0)
    across = (torch.minimum(a[2], b[2]) - torch.maximum(a[0], b[0])).clamp(min=0)
    shared = across * (torch.minimum(a[3], b[3]) - torch.maximum(a[1], b[1])).clamp(min=0)
    union = area(a) + area(b) - shared + 1e-7
    hull = (torch.maximum(a[2], b[2]) - torch.minimum(a[0], b[0])) * (
        torch.maximum(a[3], b[3]) - torch.minimum(a[1], b[1])
    ) + 1e-7
    return ((1 - (shared / union - (hull - union) / hull)) * counts[known]).sum() / counts[known].sum()


def train(photos, seconds, seed, drawn=DRAWN, log=lambda line: print(line, flush=True)):
    """Trains for so many seconds; returns a head with exponentially averaged weights."""
    random.seed(seed), np.random.seed(seed), torch.manual_seed(seed)
    head = Head(*levels(photos))
    average = copy.deepcopy(head).eval()
    decay = [p for p in head.parameters() if p.dim() > 1]
    plain = [p for p in head.parameters() if p.dim() <= 1]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": 0.1}, {"params": plain, "weight_decay": 0}], RATE)
    batches, sums, began, step = Batches(photos, drawn), np.zeros(3), time.time(), 0
    while True:
        step += 1
        done = min(1.0, (time.time() - began) / seconds)
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, step / 60) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        maps, wanted, chosen = batches.next()
        outputs = head(*maps)
        batches.learn(chosen, outputs[0])
        parts = losses(outputs, wanted)
        optimiser.zero_grad(set_to_none=True)
        (parts[0] + parts[1] + 2 * parts[2]).backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 5)
        optimiser.step()
        share = min(0.998, (1 + step) / (10 + step))
        with torch.no_grad():
            for a, b in zip(average.parameters(), head.parameters()):
                a.mul_(share).add_(b, alpha=1 - share)
        sums += [part.item() for part in parts]
        if step % 100 == 0:
            log("step {}: map {:.3f} centre {:.3f} box {:.3f}".format(step, *(sums / 100)))
            sums[:] = 0
        if done >= 1:
            return average
