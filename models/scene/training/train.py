"""Trains the scene head on cached features."""

import copy
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from head import Head, boxes_of


def heat_loss(logits, heat, weight):
    """CenterNet's penalty-reduced focal loss (arXiv:1904.07850, equation 1), for each object."""
    p = logits.sigmoid().clamp(1e-4, 1 - 1e-4)
    at_centre = (heat > 0.999).float()
    right = at_centre * (1 - p) ** 2 * p.log()
    wrong = (1 - at_centre) * (1 - heat) ** 4 * p**2 * (1 - p).log()
    return -((right + wrong) * weight).sum() / (at_centre * weight).sum().clamp(min=1)


def giou_loss(boxes, wanted, weight):
    """1 - GIoU (arXiv:1902.09630) where the weight is above 0; boxes are n x k x 4 x h x w."""
    at = weight > 0
    a, b = (r.permute(0, 1, 3, 4, 2)[at].unbind(-1) for r in (boxes, wanted))
    area = lambda r: (r[2] - r[0]).clamp(min=0) * (r[3] - r[1]).clamp(min=0)
    across = (torch.minimum(a[2], b[2]) - torch.maximum(a[0], b[0])).clamp(min=0)
    down = (torch.minimum(a[3], b[3]) - torch.maximum(a[1], b[1])).clamp(min=0)
    shared = across * down
    union = area(a) + area(b) - shared + 1e-7
    hull = (torch.maximum(a[2], b[2]) - torch.minimum(a[0], b[0])) * (
        torch.maximum(a[3], b[3]) - torch.minimum(a[1], b[1])
    ) + 1e-7
    giou = shared / union - (hull - union) / hull
    return ((1 - giou) * weight[at]).sum() / weight[at].sum().clamp(min=1)


def map_loss(logits, target, weight):
    """Cross entropy, where the network is wrong or unsure first (focal loss, arXiv:1708.02002)."""
    entropy = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    focal = entropy * (1 - torch.exp(-entropy.detach())) * weight
    return 40 * focal.sum() / weight.sum()


def losses(outputs, wanted):
    maps, centres, sides, looks = (o.float() for o in outputs)
    target, weight, heat, heat_weight, boxes, counts, distinctive, known = wanted
    unsure = F.binary_cross_entropy_with_logits(looks, distinctive, reduction="none") * known
    return (
        map_loss(maps, target, weight),
        heat_loss(centres, heat, heat_weight),
        giou_loss(boxes_of(sides), boxes, counts),
        unsure.sum() / known.sum().clamp(min=1),
    )


def train(photos, steps, batch, seed, rate=2e-3, log=print, measure=None, every=500, seconds=None, start=None):
    """Returns the head with exponentially averaged weights."""
    random.seed(seed), np.random.seed(seed), torch.manual_seed(seed)
    head = Head().to(memory_format=torch.channels_last)
    if start is not None:
        head.load_state_dict(start, strict=False)
    average = copy.deepcopy(head).eval()
    decay = [p for n, p in head.named_parameters() if p.dim() > 1]
    plain = [p for n, p in head.named_parameters() if p.dim() <= 1]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": 0.15}, {"params": plain, "weight_decay": 0}], rate)
    sums, began = np.zeros(4), time.time()
    for step in range(1, steps + 1):
        done = step / steps if seconds is None else min(1.0, (time.time() - began) / seconds)
        warm = min(1.0, step / 100)
        for group in optimiser.param_groups:
            group["lr"] = rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        values, wanted = photos.batch(batch)
        head.train()
        with torch.autocast("cpu", torch.bfloat16):
            outputs = head(*(v.bfloat16().contiguous(memory_format=torch.channels_last) for v in values))
        parts = losses(outputs, wanted)
        loss = parts[0] + parts[1] + 2 * parts[2] + 0.3 * parts[3]
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 5)
        optimiser.step()
        keep = min(0.998, (1 + step) / (10 + step))
        with torch.no_grad():
            for a, b in zip(average.state_dict().values(), head.state_dict().values()):
                a.copy_(b) if not a.is_floating_point() else a.mul_(keep).add_(b, alpha=1 - keep)
        sums += [p.item() for p in parts]
        if step % 50 == 0:
            log(f"step {step}: map {sums[0] / 50:.4f} centre {sums[1] / 50:.4f} box {sums[2] / 50:.4f} looks {sums[3] / 50:.4f}, {(time.time() - began) / step:.2f} s each")
            sums[:] = 0
        if measure and step % every == 0:
            log(measure(average))
        if done >= 1:
            break
    return average
