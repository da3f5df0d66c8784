"""The photos of the measure: pairs of one place, and pictures of other places."""

import json
import os
import random

# For each posted photo, how many pictures of other places it is compared with.
OTHERS = 2
# From how many pictures these are drawn.
POOL = 36
# Landmarks: the facade fills the frame, so that nothing is left when it is covered. Reported apart.
LITTLE_ELSE = ("phototourism",)


def read_pairs(data):
    with open(os.path.join(data, "pairs", "pairs.json"), encoding="utf8") as file:
        return json.load(file)


def path_of(data, relative):
    return os.path.join(data, "pairs", relative)


def row_of(pair):
    """The row of the table a pair is counted in."""
    if pair["posted"].startswith(LITTLE_ELSE):
        return "little else than the place"
    return pair["distance"]


def wrong_pairs(data, pairs):
    """(posted, picture of another place): always the same ones."""
    chance = random.Random(11)
    folder = os.path.join(data, "photos", "labelled")
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith((".jpg", ".jpeg", ".png")))
    pool = [os.path.join(folder, name) for name in chance.sample(names, min(POOL, len(names)))]
    for pair in pairs:
        for other in chance.sample(pool, min(OTHERS, len(pool))):
            yield path_of(data, pair["posted"]), other
