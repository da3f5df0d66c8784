"""
The lowest scores at which things are told, chosen on labelled photos and written to min-scores.json:

    npx tsx tools/eval/scene-candidates.ts PHOTOS/labelled CANDIDATES --split dev
    /usr/bin/python3 models/scene/training/choose.py CANDIDATES PHOTOS/labelled/labels.jsonl

Two questions have scores of their own, as the two of Canny's hysteresis do ("A computational approach to edge detection", 1986): whether a
photo shows a kind at all, and, where it does, what else of that kind is told: who hangs one picture hangs others.

A photo shows a kind ("together", or "coco" for CenterNet's own score, which alone is enough): of the scores at which the asked share of
the flagged photos is right, of those at which well more photos are found than asked the one with the fewest wrong ones, or, where none reaches
that, the one at which most are found. Where no score is right often enough, the one with the best balance of photo recall and
precision, if at least half of the flagged photos are right there.

What else is told ("beside"): of that score and tenths of it, the highest at which well more clear objects are found than asked, or, where
none reaches that, the one at which most are found; but only where one in ten of the boxes that are added is right (of
beds, which find people, one in twenty), and no more than 100 boxes come for each clear object more.

What the choice is worth is measured on photos it was not made on: chosen on one half of the photos, counted on the other, both
ways round. A kind of which less than a quarter of the clear objects is found so, or for which fewer than six in ten
flagged photos are right, is not looked for: a tool that says it looked must find something. What is found, but less than
half of it, is told without saying that it was looked for ("seldom").
"""

import json
import sys
from pathlib import Path

import numpy as np

from kinds import NAMES, SAME_AS
from measure import answers, area_of, iou, shared_area

PRECISION = {"bedding": 0.9, "screen": 0.9, "document": 0.7, "text": 0.85}
USUAL_PRECISION = 0.8
# What is asked: the share of clear objects found, and of photos with the kind.
CLEAR = {"screen": 0.92, "bedding": 0.9, "window": 0.9, "person": 0.9, "seating": 0.85, "vehicle": 0.85, "storage": 0.7}
CLEAR |= {"curtain": 0.8, "wall_art": 0.8, "lamp": 0.7, "rug": 0.7, "mirror": 0.7, "building": 0.7, "document": 0.7, "text": 0.8}
USUAL_CLEAR = 0.85
PHOTOS = {"bedding": 0.95, "person": 0.95, "window": 0.92, "screen": 0.92}
PHOTOS |= {kind: 0.85 for kind in ("curtain", "wall_art", "seating", "storage", "lamp")}
USUAL_PHOTOS = 0.85
# By how much more: the photos that it is chosen on are few.
MARGIN = 0.04
OWN_STEPS = (9, 0.34, 0.28, 0.24, 0.2, 0.16)
OF_COCO = ("bedding", "screen", "seating", "bathroom_fixture", "vehicle", "person", "clock")
# A box is right when it answers a labelled object, of which several boxes may answer the same one.
LEAST_BOXES_RIGHT = {"bedding": 0.05}
USUAL_BOXES_RIGHT = 0.1
# More boxes than this are not told for one clear object more.
MOST_BOXES = 100
LEAST_PRECISION, LEAST_PRECISION_ELSEWHERE = 0.5, 0.6
LEAST_RECALL, LEAST_CLEAR = 0.25, 5
OFTEN = 0.5
STEPS = [round(0.1 + 0.03 * i, 2) for i in range(27)]
TENTHS = [round(1 - 0.1 * i, 1) for i in range(7)]
# As in src/inference/scene/told.ts.
IN_FRONT_OF_EACH_OTHER = ("person", "vehicle")
MOST_IOU, USUAL_MOST_IOU, MOSTLY_INSIDE, TIMES_AS_LARGE = {"text": 0.3}, 0.4, 0.5, 9


class Kind:
    """What was seen of one kind in photos, and what they show of it."""

    def __init__(self, name, photos):
        self.name = name
        self.photos = [OfKind(name, *photo) for photo in photos]

    def steps(self):
        """Pairs of a lowest score of what both networks say together and a lowest of CenterNet's own, which alone is enough."""
        return [(score, own) for own in (OWN_STEPS if self.name in OF_COCO else OWN_STEPS[:1]) for score in STEPS]


class OfKind:
    """Candidates of one kind in one photo, surest first, which of the objects each answers, and whether it answers a tiny one."""

    def __init__(self, kind, candidates, objects):
        some = sorted((c for c in candidates if c[0] == kind), key=lambda c: -c[1])
        mine = [(view, box) for name, view, box in objects if name == kind]
        seen = [box for view, box in mine if view != "tiny"]
        tiny = [box for view, box in mine if view == "tiny"]
        self.scores, self.own = np.array([c[1] for c in some]), np.array([c[3] for c in some])
        self.hits = np.array([[answers(c[2], box) for box in seen] for c in some], bool).reshape(len(some), len(seen))
        self.tiny = np.array([any(answers(c[2], box) for box in tiny) for c in some], bool)
        self.clear = np.array([view == "clear" for view, _ in mine if view != "tiny"], bool)
        self.any = bool(mine)
        self.same = np.array([[same_thing(kind, a[2], b[2]) for b in some] for a in some], bool).reshape(len(some), len(some))

    def sure(self, score, own):
        return (self.scores >= score) | (self.own >= own)

    def told(self, score, own, beside):
        """Which candidates are told."""
        sure, told = self.sure(score, own), []
        if sure.any():
            for i in np.flatnonzero(sure | (self.scores >= beside)):
                if not self.same[i, told].any():
                    told.append(i)
        return told


def same_thing(kind, box, surer):
    """As in src/inference/scene/told.ts: whether a box is about what a surer one is about."""
    if kind in IN_FRONT_OF_EACH_OTHER:
        return False
    inside = shared_area(box, surer) >= MOSTLY_INSIDE * area_of(box) and area_of(surer) <= TIMES_AS_LARGE * area_of(box)
    return inside or iou(box, surer) > MOST_IOU.get(kind, USUAL_MOST_IOU)


def flagged(photos, score, own):
    """Photos right, missed, wrong, as tools/eval/tally.ts."""
    right = missed = wrong = 0
    for photo in photos:
        some = photo.sure(score, own).any()
        if len(photo.clear):
            right, missed = right + some, missed + (not some)
        elif not photo.any:
            wrong += some
    return int(right), int(missed), int(wrong)


def found(photos, score, own, beside):
    """Clear objects found, all found, boxes right, boxes, as tools/eval/tally.ts."""
    c = np.zeros(4, int)
    for photo in photos:
        told = photo.told(score, own, beside)
        hits = photo.hits[told]
        got = hits.any(0)
        c += [(got & photo.clear).sum(), got.sum(), (hits.any(1) | photo.tiny[told]).sum(), len(told)]
    return c


def choose(kind, photos):
    """The lowest scores (together, CenterNet's own, beside); None when there is nothing worth flagging."""
    enough, best, balance = None, None, None
    for score, own in kind.steps():
        right, missed, wrong = flagged(photos, score, own)
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        if right and precision >= PRECISION.get(kind.name, USUAL_PRECISION):
            best = max(best or (-1,), (right, precision, -score, -own, (score, own)))
            if recall >= min(PHOTOS.get(kind.name, USUAL_PHOTOS) + MARGIN, 1):
                enough = max(enough or (-1e9,), (-wrong, right, score, own, (score, own)))
        if right and precision >= LEAST_PRECISION:
            balance = max(balance or (-1,), (2 * precision * recall / (precision + recall), -score, -own, (score, own)))
    chosen = enough or best or balance
    return chosen and (*chosen[-1], beside(kind, photos, *chosen[-1]))


def beside(kind, photos, score, own):
    """The lowest score of what else is told where a photo shows the kind."""
    clear = sum(photo.clear.sum() for photo in photos)
    alone = best = found(photos, score, own, score)
    chosen = score
    for lowest in (round(tenths * score, 3) for tenths in TENTHS):
        if best[0] >= min(CLEAR.get(kind.name, USUAL_CLEAR) + MARGIN, 1) * clear:
            break
        now = found(photos, score, own, lowest)
        right_enough = now[2] - alone[2] >= LEAST_BOXES_RIGHT.get(kind.name, USUAL_BOXES_RIGHT) * (now[3] - alone[3])
        if now[0] > best[0] and now[3] - best[3] <= MOST_BOXES * (now[0] - best[0]) and right_enough:
            best, chosen = now, lowest
    return chosen


def wilson(part, whole, z=1.959964):
    if whole == 0:
        return "–"
    p, scale = part / whole, 1 + z * z / whole
    middle, reach = (p + z * z / 2 / whole) / scale, z / scale * (p * (1 - p) / whole + z * z / 4 / whole**2) ** 0.5
    return f"{p:.2f} ({part}/{whole}, {max(0, middle - reach):.2f}–{min(1, middle + reach):.2f})"


def said(scores):
    return "–" if scores is None else f"{scores[0]:.2f}" + ("" if scores[1] > 1 else f" or {scores[1]:.2f}") + f", {scores[2]:.2f}"


def counted(photos, scores):
    """Clear found, all found, boxes right, boxes, photos right, missed, wrong at these lowest scores; of none at all without any."""
    if scores is None:
        return np.array([0, 0, 0, 0, 0, sum(len(photo.clear) > 0 for photo in photos), 0])
    return np.concatenate([found(photos, *scores), flagged(photos, *scores[:2])])


def report(photos, log=print):
    """Chooses on all photos; prints what choosing on either half gives on the other. Returns the chosen scores."""
    chosen = {"together": {}, "coco": {}, "beside": {}, "seldom": []}
    log("| kind | score, beside | on A / on B | clear found | all found | photo recall | photo precision | boxes right |")
    log("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name in NAMES:
        kind = Kind(name, photos)
        halves = kind.photos[::2], kind.photos[1::2]
        on_a, on_b = (choose(kind, half) for half in halves)
        c = counted(halves[1], on_a) + counted(halves[0], on_b)
        final = choose(kind, kind.photos)
        clear, every = sum(photo.clear.sum() for photo in kind.photos), sum(len(photo.clear) for photo in kind.photos)
        found_enough, right_enough = c[0] >= LEAST_RECALL * max(clear, LEAST_CLEAR), c[4] >= LEAST_PRECISION_ELSEWHERE * (c[4] + c[6])
        if final is not None and found_enough and right_enough:
            chosen["together"][name], chosen["beside"][name] = final[0], final[2]
            if c[0] < OFTEN * clear:
                chosen["seldom"].append(name)
            if final[1] <= 1:
                chosen["coco"][name] = final[1]
        cells = [wilson(c[0], clear), wilson(c[1], every), wilson(c[4], c[4] + c[5]), wilson(c[4], c[4] + c[6]), wilson(c[2], c[3])]
        log(f"| {name} | {said(final)} | {said(on_a)} / {said(on_b)} | " + " | ".join(cells) + " |")
    return chosen


def rows_of(path):
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


def write(candidates, labels, target, log=print):
    """Reads what tools/eval/scene-candidates.ts and the labels say; writes min-scores.json."""
    objects = {row["file"]: [(SAME_AS.get(o["kind"], o["kind"]), o["view"], o["box"]) for o in row["objects"]] for row in rows_of(labels)}
    seen = sorted(rows_of(candidates), key=lambda row: row["file"])
    scores = report([(row["candidates"], objects[row["file"]]) for row in seen], log)
    Path(target).write_text(json.dumps(scores, indent=2) + "\n")


if __name__ == "__main__":
    write(*sys.argv[1:3], Path(__file__).resolve().parents[1] / "min-scores.json")
