"""What of a photo shows a thing, and what is measured there: as in src/inference/scene/maps.ts and looks.ts."""

import numpy as np

from kinds import LOOKS, NAMES
from targets import cells

# 64 deep, at 1/16 of the input: it and what lies before it stay as they were published (backbone.py, KEPT).
LAYER = "tower_0/MobilenetV3/expanded_conv_6/project/BatchNorm/FusedBatchNorm"
# From here a cell more likely shows a kind than not.
SHOWN = 0.5
# A map that shows fewer cells of a thing than this, or a smaller share of its box, does not tell what belongs to it.
FEWEST, LEAST = 4, 0.1
# How sure the head may be at most: the logarithm has no end.
SUREST = 1e-4


def shown(maps, kind, box):
    """
    How much of each cell (1/16) shows a thing and nobody in front of it, 0..1. `maps`: kinds x height x width (1/8), 0..1;
    `box` in 0..1 of the input.
    """
    rows, columns = cells(box, maps.shape[1:])
    inside = (maps[NAMES.index(kind), rows, columns] >= SHOWN) & (maps[NAMES.index("person"), rows, columns] < SHOWN)
    fine = np.zeros(maps.shape[1:])
    fine[rows, columns] = 1 if inside.sum() < max(FEWEST, LEAST * inside.size) else inside
    height, width = fine.shape
    return fine.reshape(height // 2, 2, width // 2, 2).mean((1, 3))


def measure(layer, looks, kind, share):
    """
    Mean and standard deviation of each channel of the layer (channels x height x width) over a thing, and how distinctive
    the head finds it (`looks`: kinds x height x width, 0..1), as a logit. `share` is what `shown` gave.
    """
    weights = (share / share.sum()).ravel()
    values = layer.reshape(len(layer), -1).astype(np.float64)
    mean = values @ weights
    deviation = np.sqrt(np.maximum(values**2 @ weights - mean**2, 0))
    sure = np.clip(looks[LOOKS.index(kind)].ravel() @ weights, SUREST, 1 - SUREST)
    return np.concatenate([mean, deviation, [np.log(sure / (1 - sure))]])
