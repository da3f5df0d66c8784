"""
The lowest score of each kind at which it is flagged, chosen on labelled photos and written to min-scores.json.

Rule: of the scores at which the asked share of the flagged photos is right, the highest at which well more clear
objects and photos are found than asked (fewest false boxes), or, where none reaches that, the one at which most clear
objects are found. Where no score is right often enough, the one with the best balance of photo recall and precision,
if at least half of the flagged photos are right there. What the choice is worth is measured on photos it was not made
on: chosen on one half of the photos, counted on the other, both ways round. A kind of which less than a quarter of the
clear objects is found so, or for which fewer than six in ten flagged photos are right, is not looked for: a tool that
says it looked must find something. What is found, but less than half of it, is told without saying that it was looked for ("seldom").
"""

import numpy as np
import torch

from kinds import NAMES, SAME_AS
from measure import answers, decode, iou

PRECISION = {"bedding": 0.9, "screen": 0.9, "document": 0.7, "text": 0.85}
USUAL_PRECISION = 0.8
# What is asked: the share of clear objects found, and of photos with the kind.
CLEAR = {"screen": 0.92, "bedding": 0.9, "window": 0.9, "person": 0.9, "seating": 0.85, "vehicle": 0.85, "storage": 0.7}
CLEAR |= {"curtain": 0.8, "wall_art": 0.8, "lamp": 0.7, "rug": 0.7, "mirror": 0.7, "building": 0.7, "document": 0.7}
PHOTOS = {"bedding": 0.95, "person": 0.95, "window": 0.92, "screen": 0.92}
PHOTOS |= {kind: 0.85 for kind in ("curtain", "wall_art", "seating", "storage", "lamp")}
# By how much more: the photos that it is chosen on are few.
MARGIN = 0.04
OWN_STEPS = (9, 0.34, 0.28, 0.24, 0.2, 0.16)
OF_COCO = ("bedding", "screen", "seating", "bathroom_fixture", "vehicle", "person", "clock")
LEAST_PRECISION, LEAST_PRECISION_ELSEWHERE = 0.5, 0.6
LEAST_RECALL, LEAST_CLEAR = 0.25, 5
OFTEN = 0.5
STEPS = [round(0.1 + 0.03 * i, 2) for i in range(27)]
# As in src/inference/scene/agreement.ts and boxes.ts.
SAME_THING, MOST_IOU = 0.45, 0.5


def join(scene, coco):
    """As src/inference/scene/join.ts: noisy or where both networks see the same thing, then suppression."""

    def both(box, others):
        best = max([o[1] for o in others if o[0] == box[0] and iou(o[2], box[2]) >= SAME_THING], default=0)
        return box[0], 1 - (1 - box[1]) * (1 - best), box[2], best if others is coco else box[1]

    kept = []
    for one in sorted([both(b, coco) for b in scene] + [both(b, scene) for b in coco], key=lambda b: -b[1]):
        if not any(k[0] == one[0] and iou(k[2], one[2]) > MOST_IOU for k in kept):
            kept.append(one)
    return kept


@torch.no_grad()
def look(net, head, photos, coco):
    """
    Per photo (candidates, objects, file): kind name, score, box, CenterNet's score; kind name, view, box; all in the
    frame of the input. `net`: CenterNet as it will be kept; `coco`: what its own boxes are, per photo.
    """
    out = []
    for photo in photos:
        maps, centres, sides, _ = head(*net.features(photo.as_batch().float()))
        scene = [(NAMES[k], s, b.tolist()) for k, s, b in decode(maps[0], centres[0], sides[0], photo.frame)]
        objects = [(SAME_AS.get(o["kind"], o["kind"]), o["view"], b) for o, b in zip(photo.objects, photo.boxes().tolist())]
        out.append((join(scene, coco[photo.file]), objects, photo.file))
    return out


def said(score):
    return "–" if score is None else f"{score[0]:.2f}" + ("" if score[1] > 1 else f" or {score[1]:.2f}")


def rows_of(photos, kind):
    """Per photo, of one kind: score and CenterNet's score of each candidate, which objects it answers (not tiny ones), which of them are clear, and whether there is any at all."""
    rows = []
    for candidates, objects, _ in photos:
        some = [(s, c, b) for k, s, b, c in candidates if k == kind]
        mine = [(view, b) for k, view, b in objects if k == kind]
        seen = [(view, b) for view, b in mine if view != "tiny"]
        hits = np.array([[answers(b, o) for _, o in seen] for _, _, b in some], bool).reshape(len(some), len(seen))
        clear = np.array([view == "clear" for view, _ in seen], bool)
        rows.append((np.array([s for s, _, _ in some]), np.array([c for _, c, _ in some]), hits, clear, bool(mine)))
    return rows


def steps_of(kind):
    """Pairs of a lowest score of what both networks say together and a lowest of CenterNet's own, which alone is enough."""
    return [(score, own) for own in (OWN_STEPS if kind in OF_COCO else OWN_STEPS[:1]) for score in STEPS]


def counts(rows, steps):
    """
    For each pair of lowest scores and each photo (`rows_of`): clear found, clear; all found, all; photos right, missed, wrong, as
    tools/eval/tally.ts.
    """
    least, own = np.array(steps).T[:, :, None]
    c = np.zeros((len(steps), len(rows), 7), int)
    for i, (scores, coco, hits, clear, any_mine) in enumerate(rows):
        flagged = (scores >= least) | (coco >= own)
        found = flagged.astype(int) @ hits.astype(int) > 0
        c[:, i, :4] = np.stack([(found & clear).sum(1), np.full(len(steps), clear.sum()), found.sum(1), np.full(len(steps), len(clear))], 1)
        if len(clear):
            c[:, i, 4], c[:, i, 5] = flagged.any(1), ~flagged.any(1)
        elif not any_mine:
            c[:, i, 6] = flagged.any(1)
    return c


def choose(c, kind):
    """Which of the pairs of lowest scores; None when there is nothing worth flagging. `c`: counts of each, summed over photos."""
    enough, best, balance = None, None, None
    for i, (score, own) in enumerate(steps_of(kind)):
        clear, all_clear, _, _, right, missed, wrong = (int(n) for n in c[i])
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        if right and precision >= PRECISION.get(kind, USUAL_PRECISION):
            best = max(best or (-1,), (clear, right, precision, -score, -own, i))
            if clear >= min(CLEAR.get(kind, 1) + MARGIN, 1) * all_clear and recall >= min(PHOTOS.get(kind, 0.7) + MARGIN, 1):
                enough = max(enough or (-1,), (score, own, -score, -own, i))
        if right and precision >= LEAST_PRECISION:
            balance = max(balance or (-1,), (2 * precision * recall / (precision + recall), -score, -own, i))
    chosen = enough or best or balance
    return chosen and chosen[-1]


def wilson(part, whole, z=1.959964):
    if whole == 0:
        return "–"
    p, scale = part / whole, 1 + z * z / whole
    middle, reach = (p + z * z / 2 / whole) / scale, z / scale * (p * (1 - p) / whole + z * z / 4 / whole**2) ** 0.5
    return f"{p:.2f} ({part}/{whole}, {max(0, middle - reach):.2f}–{min(1, middle + reach):.2f})"


def report(photos, log=print):
    """Chooses on all photos; prints what choosing on either half gives on the other. Returns the chosen scores."""
    photos = sorted(photos, key=lambda p: p[2])
    chosen = {"together": {}, "coco": {}, "seldom": []}
    log("| kind | score | on A / on B | clear found | all found | photo recall | photo precision |")
    log("| --- | --- | --- | --- | --- | --- | --- |")
    for kind in NAMES:
        steps = steps_of(kind)
        every = counts(rows_of(photos, kind), steps)
        on_a, on_b = every[:, ::2].sum(1), every[:, 1::2].sum(1)
        a, b = choose(on_a, kind), choose(on_b, kind)
        c = at(on_b, a) + at(on_a, b)
        final = choose(on_a + on_b, kind)
        found, right = c[0] >= LEAST_RECALL * max(c[1], LEAST_CLEAR), c[4] >= LEAST_PRECISION_ELSEWHERE * (c[4] + c[6])
        if final is not None and found and right:
            chosen["together"][kind] = steps[final][0]
            if c[0] < OFTEN * c[1]:
                chosen["seldom"].append(kind)
            if steps[final][1] <= 1:
                chosen["coco"][kind] = steps[final][1]
        cells = [wilson(c[0], c[1]), wilson(c[2], c[3]), wilson(c[4], c[4] + c[5]), wilson(c[4], c[4] + c[6])]
        score, in_a, in_b = (said(None if i is None else steps[i]) for i in (final, a, b))
        log(f"| {kind} | {score} | {in_a} / {in_b} | " + " | ".join(cells) + " |")
    return chosen


def at(c, i):
    """The counts of one pair of lowest scores; of none at all where nothing is worth flagging."""
    if i is not None:
        return c[i]
    found, clear, _, objects, right, missed, _ = c[0]
    return np.array([0 * found, clear, 0, objects, 0, right + missed, 0])
