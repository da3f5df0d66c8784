"""The kinds the network looks for, in the order of its output channels, and the ADE20K classes that show them."""

import numpy as np

KINDS = {
    "bedding": ("bed", "pillow", "blanket", "cradle"),
    "window": ("windowpane",),
    "curtain": ("curtain", "blind"),
    "wall_art": ("painting", "poster"),
    "lamp": ("lamp", "light", "chandelier", "sconce"),
    "rug": ("rug",),
    "mirror": ("mirror",),
    "screen": ("computer", "television receiver", "screen", "crt screen", "monitor"),
    "seating": ("chair", "sofa", "armchair", "seat", "swivel chair", "ottoman", "bench", "stool"),
    "storage": ("cabinet", "shelf", "wardrobe", "desk", "chest of drawers", "bookcase", "buffet"),
    "bathroom_fixture": ("bathtub", "sink", "toilet", "shower"),
    "building": ("building", "house", "skyscraper", "hovel", "tower"),
    "text": ("signboard", "trade name"),
    "document": (),
    "vehicle": ("car", "bus", "truck", "van", "boat", "airplane", "ship", "minibike", "bicycle"),
    "landscape": ("mountain", "sea", "hill", "lake", "river", "rock"),
    "person": ("person",),
    "clock": ("clock",),
}
NAMES = list(KINDS)
# Other kinds of the labels that are learned as one of these: signs and texts answer each other.
SAME_AS = {"sign": "text"}
# How much an object counts while training, where not 1: beds are what finds people, and lost most when more was learned.
COUNTS = {"bedding": 2.0, "vehicle": 1.5, "person": 1.5, "mirror": 1.5, "lamp": 1.5}
# Kinds of which the labels say whether they are distinctive: could be matched with another photo by their looks.
LOOKS = ("bedding", "curtain", "rug", "seating")


def class_tables(labels_path):
    """kinds x (classes + 1): whether a class shows a kind; class numbers are line numbers, moved up by one."""
    names = [""] + [line.strip() for line in open(labels_path)]
    return np.array([[name in classes for name in names] for classes in KINDS.values()])
