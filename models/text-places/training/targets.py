"""What the head should have said of a photo, on the grid of 1/16."""

import numpy as np

from head import MAPS

TEXT = ("text", "sign")


def cells(box, size):
    """The cells whose centre lies in a box (0..1), as slices; at least one."""
    height, width = size
    x0, y0, x1, y1 = np.asarray(box) * [width, height, width, height] - 0.5
    left, top = min(max(int(np.ceil(x0)), 0), width - 1), min(max(int(np.ceil(y0)), 0), height - 1)
    right, bottom = max(int(np.floor(x1)) + 1, left + 1), max(int(np.floor(y1)) + 1, top + 1)
    return slice(top, min(bottom, height)), slice(left, min(right, width))


def targets(objects, size):
    """
    [16, height, width]: the maps and their weights, heat (1 at a centre, a Gaussian around it) and its weight, the box a cell
    should tell (0..1) and how much that counts, with small ones before large ones and tiny ones neither way.
    """
    height, width = size
    count = len(MAPS)
    out = np.zeros((2 * count + 2 + 5, height, width), np.float32)
    maps, weights, heat, heat_weight = out[:count], out[count : 2 * count], out[2 * count], out[2 * count + 1]
    boxes, counts = out[2 * count + 2 : 2 * count + 6], out[2 * count + 6]
    weights[:], heat_weight[:] = 1, 1
    across, down = (np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height
    for o in sorted(objects, key=lambda o: -(o["box"][2] - o["box"][0]) * (o["box"][3] - o["box"][1])):
        kind = "text" if o["kind"] in TEXT else o["kind"]
        if kind not in MAPS:
            continue
        at, box = MAPS.index(kind), np.asarray(o["box"], np.float32)
        rows, columns = cells(box, size)
        w, h = box[2:] - box[:2]
        if o["view"] == "tiny" or h < 0.015:
            weights[at, rows, columns] *= maps[at, rows, columns]
            if kind == "text":
                heat_weight[rows, columns] *= heat[rows, columns] > 0.3
            continue
        trust = 1.0 if o["view"] == "clear" else 0.6
        maps[at, rows, columns] = 1
        weights[at, rows, columns] = trust
        if kind != "text":
            continue
        cx, cy = (box[:2] + box[2:]) / 2
        column, row = min(int(cx * width), width - 1), min(int(cy * height), height - 1)
        sx, sy = max(w / 7, 0.5 / width), max(h / 7, 0.5 / height)
        dx, dy = across - across[column], down - down[row]
        blob = np.exp(-0.5 * (dx[None] / sx) ** 2 - 0.5 * (dy[:, None] / sy) ** 2)
        np.maximum(heat, blob, out=heat)
        heat_weight[row, column] = trust
        near = blob > 0.45
        boxes[:, near] = box[:, None]
        counts[near] = trust * blob[near]
    return out
