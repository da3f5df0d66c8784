"""Trains the scene head together with the deeper part of CenterNet."""

import copy
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader

from backbone import Backbone
from centernet import order_for
from convolution import Conv
from head import WIDE, Head, boxes_of
from kinds import COUNTS, NAMES

# Of each batch, how many photos CenterNet's own answers are compared on.
OWN_SHARE = 0.15
# The head starts from nothing; CenterNet knows 80 kinds already and is only moved gently.
HEAD_RATE, BACKBONE_RATE = 1e-3, 2e-4
# How much it counts that CenterNet's own answers stay: with 1, vehicles and beds were found less often in the end.
OWN_COUNTS = 2
COUNT_OF_KIND = torch.tensor([COUNTS.get(name, 1.0) for name in NAMES])[:, None, None]
# Classes of the teacher's maps, and how much it counts that they can be told from what the boxes are made from: what is
# around a thing (floor, table, wall, door) is learned so, and not kept afterwards.
CLASSES, CLASSES_COUNT = 151, 0.4
# Of the model that is kept: how much of the average stays with each step.
AVERAGED = 0.9995


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


def own_loss(now, teacher):
    """
    How far CenterNet's own answers have gone from those of the published network: cross entropy of its heat map, more
    where it sees something, and its boxes there (output px, of which an input has a few hundred).
    """
    logits, sides = (o.float() for o in now)
    wanted, boxes = (o.float() for o in teacher)
    heat = wanted.sigmoid()
    entropy = F.binary_cross_entropy_with_logits(logits, heat, reduction="none")
    least = F.binary_cross_entropy(heat, heat, reduction="none")
    weight = heat + 0.02
    seen = heat.amax(1, keepdim=True)
    seen = seen * (seen > 0.15)
    apart = ((sides - boxes).abs() * seen).sum() / (4 * seen.sum()).clamp(min=1)
    return ((entropy - least) * weight).sum() / heat.sum().clamp(min=1) + 0.02 * apart


def losses(outputs, wanted):
    maps, centres, sides, looks = (o.float() for o in outputs)
    target, weight, heat, heat_weight, boxes, counts, distinctive, known = wanted
    of_kind = COUNT_OF_KIND.to(weight.device)
    weight, heat_weight, counts = (each * of_kind for each in (weight, heat_weight, counts))
    unsure = F.binary_cross_entropy_with_logits(looks, distinctive, reduction="none") * known
    return (
        map_loss(maps, target, weight),
        heat_loss(centres, heat, heat_weight),
        giou_loss(boxes_of(sides), boxes, counts),
        unsure.sum() / known.sum().clamp(min=1),
    )


def step_losses(model, images, wanted):
    model.head.train()
    *wanted, classes = wanted
    wanted = [each.float() for each in wanted]
    features, own = model.backbone(images.bfloat16(), max(1, round(OWN_SHARE * len(images))))
    with torch.autocast(images.device.type, torch.bfloat16):
        f8, f16, f32 = (v.contiguous(memory_format=order_for(v.device.type)) for v in features)
        middle = model.head.middle_of(f8, f16, f32)
        outputs = model.head.said(f8, middle)
        around = model.classes(middle)
    taught = F.cross_entropy(around.float(), classes.long(), ignore_index=-1)
    return losses(outputs, wanted) + (own_loss(*own), taught)


class Model:
    """Backbone and head, and what tells the teacher's classes while training."""

    def __init__(self, net, start=None, device="cpu"):
        self.backbone, self.head = Backbone(net, device), Head().to(memory_format=torch.channels_last)
        self.classes = Conv(WIDE, CLASSES, 1).to(device)
        if start is not None:
            self.head.load_state_dict(start["head"])
            self.backbone.load(start.get("backbone", {}))
        self.head.to(device)

    def state(self):
        return {"head": {k: v.detach().cpu().clone() for k, v in self.head.state_dict().items()}, "backbone": self.backbone.state()}

    def numbers(self):
        return list(self.head.state_dict().values()) + [v.data for v in self.backbone.values]


def train(photos, net, seconds, seed, log=print, measure=None, every=500, start=None, keep=None, only_own=False, rates=(1, 1), device="cpu", workers=1):
    """
    Trains for so many seconds; returns the model with exponentially averaged weights. `measure` is given that model
    every so many steps, and `keep` its state after each third of the time, and how many thirds are over. `only_own`: everything stays but CenterNet's own
    head. `rates`: shares of the usual learning rates of the head and of CenterNet. `workers`: processes that prepare batches.
    """
    random.seed(seed), np.random.seed(seed), torch.manual_seed(seed)
    torch.backends.cudnn.enabled = False  # convolution.py says why
    model = Model(net, start, device)
    average = copy.deepcopy(model)
    average.head.eval()
    decay = [p for p in model.head.parameters() if p.dim() > 1]
    plain = [p for p in model.head.parameters() if p.dim() <= 1]
    head_rate, backbone_rate = HEAD_RATE * rates[0], BACKBONE_RATE * rates[1]
    groups = [
        {"params": decay, "weight_decay": 0.1, "rate": head_rate},
        {"params": [*plain, *model.classes.parameters()], "weight_decay": 0, "rate": head_rate},
        {"params": model.backbone.shared, "weight_decay": 0, "rate": backbone_rate},
        {"params": model.backbone.own, "weight_decay": 0, "rate": backbone_rate},
    ]
    if only_own:
        groups = groups[3:]
        for value in model.backbone.shared:
            value.requires_grad_(False)
    every_number = [p for group in groups for p in group["params"]]
    optimiser = torch.optim.AdamW(groups, HEAD_RATE)
    batches = iter(DataLoader(photos, batch_size=None, num_workers=max(1, workers), prefetch_factor=4, pin_memory=device != "cpu"))
    averaged, followed = average.numbers(), model.numbers()
    sums, began, step, kept = torch.zeros(6, device=device), time.time(), 0, 0
    while True:
        step += 1
        done = min(1.0, (time.time() - began) / seconds)
        pace = min(1.0, step / 150) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimiser.param_groups:
            group["lr"] = group["rate"] * pace
        images, wanted = next(batches)
        images, wanted = images.to(device, non_blocking=True), [each.to(device, non_blocking=True) for each in wanted]
        if only_own:
            loss = own_loss(*model.backbone(images.bfloat16(), len(images))[1])
            parts = (loss,) * 6
        else:
            parts = step_losses(model, images, wanted)
            loss = parts[0] + parts[1] + 2 * parts[2] + 0.3 * parts[3] + OWN_COUNTS * parts[4] + CLASSES_COUNT * parts[5]
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(every_number, 5)
        optimiser.step()
        with torch.no_grad():
            share = min(AVERAGED, (1 + step) / (10 + step))
            torch._foreach_mul_(averaged, share)
            torch._foreach_add_(averaged, followed, alpha=1 - share)
            sums += torch.stack([p.detach() for p in parts])
        if step % 50 == 0:
            text = "map {:.4f} centre {:.4f} box {:.4f} looks {:.4f} own {:.4f} classes {:.4f}".format(*(sums / 50).tolist())
            log(f"step {step}: {text}, {(time.time() - began) / step:.3f} s each")
            sums.zero_()
        third = int(3 * done)
        if keep and third > kept:
            keep(average.state(), third)
            kept = third
        if measure and step % every == 0:
            log(measure(average))
        if done >= 1:
            return average


def blend(before, after, share):
    """
    So much of the way from one state to another: halfway the weights find nearly all of what was learned anew and have
    lost hardly anything of what was known (WiSE-FT, arXiv:2109.01903).
    """
    mix = lambda a, b: {name: torch.lerp(a[name], value, share) for name, value in b.items()}
    return {part: mix(before[part], after[part]) for part in after}
