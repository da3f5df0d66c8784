"""A quick look at how the boxes do while training; what counts is measured in the extension (npm run eval)."""

from dataclasses import dataclass

import numpy as np
import torch

import framing
from framing import Framing
from head import boxes_of
from kinds import NAMES, SAME_AS
from targets import cells


# How much the map inside a box counts in its score, and centres below this are not even looked at: as in
# src/inference/scene/boxes.ts.
MAP_SHARE, FLOOR = 0.6, 0.05
MOST_IOU = 0.5


def decode(maps, centres, sides, frame):
    """
    Boxes of one photo, in 0..1 of the input: (kind, score, box), after suppression within a kind. The score is the
    weighted geometric mean of how likely there is a centre and how much the map shows of the kind inside the box.
    """
    maps, scores = maps.sigmoid().double().numpy(), centres.sigmoid().numpy()
    boxes = boxes_of(sides[None])[0].numpy()
    sums = np.pad(maps.cumsum(1).cumsum(2), ((0, 0), (1, 0), (1, 0)))
    out = []
    for kind in range(len(NAMES)):
        found = []
        for row, column in zip(*np.where(scores[kind] > FLOOR)):
            box = np.clip(boxes[kind, :, row, column], frame.target[:2] * 2, frame.target[2:] * 2)
            if (box[2:] <= box[:2]).any():
                continue
            down, across = cells(box, maps.shape[1:])
            corners = sums[kind][[down.stop, down.start, down.stop, down.start], [across.stop, across.stop, across.start, across.start]]
            shown = corners @ [1, -1, -1, 1] / ((down.stop - down.start) * (across.stop - across.start))
            score = float(scores[kind, row, column]) ** (1 - MAP_SHARE) * max(shown, 0) ** MAP_SHARE
            found.append((kind, score, box))
        kept = []
        for one in sorted(found, key=lambda f: -f[1]):
            if all(iou(one[2], k[2]) <= MOST_IOU for k in kept):
                kept.append(one)
        out += kept
    return out


def shared_area(a, b):
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return across * down if across > 0 and down > 0 else 0.0


def area_of(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def iou(a, b):
    shared = shared_area(a, b)
    return shared / (area_of(a) + area_of(b) - shared + 1e-9)


def answers(box, wanted):
    shared = shared_area(box, wanted)
    return iou(box, wanted) >= 0.3 or (shared >= 0.6 * area_of(wanted) and area_of(box) <= 4 * area_of(wanted))


@dataclass
class Labelled:
    """
    A photo as the product sees it: the input (height x width x 3 uint8) and its framing, and what is on it.
    """

    file: str
    image: np.ndarray
    frame: Framing
    objects: list

    def boxes(self):
        return self.frame.boxes([o["box"] for o in self.objects])

    def as_batch(self):
        return torch.from_numpy(self.image).permute(2, 0, 1)[None]


def labelled(folder, labels):
    """`labels`: {file: objects} of photos in the folder."""
    photos = []
    for file, objects in sorted(labels.items()):
        photo = framing.open_upright(folder / file)
        photos.append(Labelled(file, *framing.whole(photo), objects))
    return photos


class Measure:
    def __init__(self, photos):
        self.photos = photos

    @torch.no_grad()
    def __call__(self, model):
        seen = []
        for photo in self.photos:
            features, _ = model.backbone(photo.as_batch().bfloat16())
            maps, centres, sides, _ = model.head(*(f.float() for f in features))
            wanted = [(o | {"kind": SAME_AS.get(o["kind"], o["kind"])}, b) for o, b in zip(photo.objects, photo.boxes())]
            seen.append((decode(maps[0], centres[0], sides[0], photo.frame), wanted))
        return "\n".join(self.line(kind, seen) for kind in range(len(NAMES)))

    def line(self, kind, seen):
        """Clear objects found at the lowest score at which 80 % and 90 % of the flagged photos are right."""
        photos = []
        for found, wanted in seen:
            mine = [(o, b) for o, b in wanted if o["kind"] == NAMES[kind]]
            some = [f for f in found if f[0] == kind]
            best = [max([f[1] for f in some if answers(f[2], b)], default=0) for o, b in mine if o["view"] == "clear"]
            truth = any(o["view"] != "tiny" for o, _ in mine)
            photos.append((max([f[1] for f in some], default=0), truth, bool(mine) and not truth, best))
        text = f"{NAMES[kind]:17s}"
        for precision in (0.8, 0.9):
            result = None
            for t in np.arange(0.95, 0.05, -0.025):
                right = sum(p[1] and p[0] >= t for p in photos)
                wrong = sum(not p[1] and not p[2] and p[0] >= t for p in photos)
                if right and right / (right + wrong) >= precision:
                    hits = [b >= t for p in photos for b in p[3]]
                    result = (t, np.mean(hits) if hits else 0, right / max(sum(p[1] for p in photos), 1))
            text += f"  P>={precision}: " + ("-" if result is None else "at %.2f clear %.2f photos %.2f" % result)
        return text
