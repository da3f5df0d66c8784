"""What the head finds on photos that it was not trained on, alone, without the lines of text-lines."""

import numpy as np
import torch

from targets import TEXT, cells

# As in src/inference/pp-ocr/text-places.ts.
FLOOR, MAP_SHARE, MAX_IOU = 0.03, 0.6, 0.4
#: Lower objects, as a share of the photo's height, count neither way.
LEAST_HEIGHT = 0.02


def shared(a, b):
    """(IoU, share of b that a covers, how many times as large a is)"""
    area = lambda r: max(r[2] - r[0], 0) * max(r[3] - r[1], 0)
    both = area([max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])])
    return both / (area(a) + area(b) - both + 1e-9), both / (area(b) + 1e-9), area(a) / (area(b) + 1e-9)


def answers(found, wanted):
    iou, covered, times = shared(found, wanted)
    return iou >= 0.3 or (covered >= 0.6 and times <= 4)


@torch.no_grad()
def places(head, photo):
    """(score, box) of each, surest first."""
    centres, sides, maps = head(*(m[None].float() for m in photo.maps))
    centres, sides, text = centres.sigmoid()[0, 0].numpy(), sides[0].numpy(), maps.sigmoid()[0, 0].numpy()
    height, width = photo.size
    boxes = []
    for y, x in zip(*np.nonzero(centres >= FLOOR)):
        left, top, right, bottom = sides[:, y, x]
        box = [(x + 0.5 - left) / width, (y + 0.5 - top) / height, (x + 0.5 + right) / width, (y + 0.5 + bottom) / height]
        box = np.clip(box, 0, 1)
        boxes.append((centres[y, x] ** (1 - MAP_SHARE) * text[cells(box, photo.size)].mean() ** MAP_SHARE, box))
    kept = []
    for score, box in sorted(boxes, key=lambda b: -b[0]):
        if all(shared(box, other)[0] <= MAX_IOU for _, other in kept):
            kept.append((score, box))
    return kept


def table(head, photos):
    """For each lowest score: how many objects and photos are found, and how many photos flagged wrongly."""
    seen = [(photo.row["objects"], places(head, photo)) for photo in photos]
    return "\n".join(row(seen, lowest / 100) for lowest in range(15, 80, 5))


def row(seen, lowest):
    found = {"clear": [0, 0], "partial": [0, 0]}
    right = missed = wrong = 0
    for objects, boxes in seen:
        boxes = [box for score, box in boxes if score >= lowest]
        texts = [o for o in objects if o["kind"] in TEXT]
        count = [o for o in texts if o["view"] != "tiny" and o["box"][3] - o["box"][1] >= LEAST_HEIGHT]
        for o in count:
            found[o["view"]][0] += any(answers(box, o["box"]) for box in boxes)
            found[o["view"]][1] += 1
        if count:
            right, missed = right + bool(boxes), missed + (not boxes)
        elif not texts:
            wrong += bool(boxes)
    clear, partial = ("{} of {}".format(*found[view]) for view in ("clear", "partial"))
    return f"from {lowest}: clear {clear}, partial {partial}; photos {right} of {right + missed}, flagged wrongly {wrong}"
