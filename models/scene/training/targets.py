"""What the network should have said for a framing: a map per kind (1/8) and, per kind, centres and boxes (1/16)."""

import numpy as np

from kinds import LOOKS, NAMES, SAME_AS

MAP, GRID = 8, 16  # px of the input per cell
KIND_NUMBER = {name: i for i, name in enumerate(NAMES)}


def visible(framing, objects, of_input=1.0):
    """
    (kind, box in the input 0..1, weight, distinctive) of each object; weight 0: neither right nor wrong. `of_input`: the
    share of the input that this framing fills, where it shows several.
    """
    left, top, right, bottom = np.clip(framing.target, 0, 1)
    out = []
    known = [(o, SAME_AS.get(o["kind"], o["kind"])) for o in objects]
    known = [(o, kind) for o, kind in known if kind in KIND_NUMBER]
    for (o, kind), box in zip(known, framing.boxes([o["box"] for o, _ in known])):
        cut = np.clip(box, [left, top, left, top], [right, bottom, right, bottom])
        area = np.prod(cut[2:] - cut[:2])
        if area <= 0:
            continue
        kept = area / max(np.prod(box[2:] - box[:2]), 1e-9)
        share = area / ((right - left) * (bottom - top))
        weight = 1.0 if o["view"] == "clear" else 0.7
        if o["view"] == "tiny" and share < 0.03 or kept < 0.3 or share * of_input < 0.004:
            weight = 0.0
        out.append((KIND_NUMBER[kind], cut, weight, o.get("distinctive")))
    return out


def teacher_map(ade, framing):
    """The teacher's class numbers in the frame of the input (1/8); -1 where the input is padding."""
    height, width = framing.cells(MAP)
    left, top, right, bottom = framing.target
    x0, y0, x1, y1 = framing.part
    u = ((np.arange(width) + 0.5) / width - left) / (right - left)
    v = ((np.arange(height) + 0.5) / height - top) / (bottom - top)
    inside = ((v >= 0) & (v < 1))[:, None] & ((u >= 0) & (u < 1))[None]
    if framing.mirrored:
        u = 1 - u
    columns = np.clip(((x0 + u * (x1 - x0)) * ade.shape[1]).astype(int), 0, ade.shape[1] - 1)
    rows = np.clip(((y0 + v * (y1 - y0)) * ade.shape[0]).astype(int), 0, ade.shape[0] - 1)
    return np.where(inside, ade[rows][:, columns].astype(int), -1)


def cells(box, size):
    """The cells of a grid (height, width) whose centre lies in a box (0..1), as slices; at least one."""
    height, width = size
    x0, y0, x1, y1 = box * [width, height, width, height] - 0.5
    left, top = min(max(int(np.ceil(x0)), 0), width - 1), min(max(int(np.ceil(y0)), 0), height - 1)
    right, bottom = max(int(np.floor(x1)) + 1, left + 1), max(int(np.floor(y1)) + 1, top + 1)
    return slice(top, min(bottom, height)), slice(left, min(right, width))


def maps(seen, ade, tables):
    """
    (target, weight), each kinds x height x width (1/8). `seen` is what `visible` gave, `ade` what `teacher_map` gave, `tables`
    what `class_tables` gave.
    """
    size = ade.shape
    shape = (len(NAMES), *size)
    masks = tables[:, ade + 1]
    inside = ade >= 0
    target = np.zeros(shape, np.float32)
    weight = np.ones(shape, np.float32) * inside
    for kind, box, trust, _ in sorted(seen, key=lambda s: s[2] > 0):
        rows, columns = cells(box, size)
        mask = masks[kind, rows, columns]
        if trust == 0:
            weight[kind, rows, columns] *= target[kind, rows, columns]
        elif mask.mean() > 0.25:
            target[kind, rows, columns] = np.maximum(target[kind, rows, columns], mask)
            weight[kind, rows, columns] = np.where(mask, 1.0, 0.1) * inside[rows, columns]
        else:
            target[kind, rows, columns] = 1
            weight[kind, rows, columns] = 0.5 * inside[rows, columns]
    return target, weight


def centres(seen, padded):
    """
    Per kind on the grid (1/16) of which `padded` says what is padding: heat (1 at the centre of an object, a Gaussian
    around it), its weight, the box (x0, y0, x1, y1 in 0..1) that a cell should tell, and how much that counts.
    """
    size = height, width = padded.shape
    count = len(NAMES)
    heat = np.zeros((count, *size), np.float32)
    weight = np.ones((count, *size), np.float32)
    weight[:, padded] = 0
    boxes = np.zeros((count, 4, *size), np.float32)
    counts = np.zeros((count, *size), np.float32)
    across, down = (np.arange(width) + 0.5) / width, (np.arange(height) + 0.5) / height
    for kind, box, trust, _ in sorted(seen, key=lambda s: -np.prod(s[1][2:] - s[1][:2])):
        if trust == 0:
            rows, columns = cells(box, size)
            weight[kind, rows, columns] *= heat[kind, rows, columns] > 0.3
            continue
        w, h = box[2:] - box[:2]
        cx, cy = (box[:2] + box[2:]) / 2
        column, row = min(int(cx * width), width - 1), min(int(cy * height), height - 1)
        sx, sy = max(w / 7, 0.5 / width), max(h / 7, 0.5 / height)
        dx, dy = across - across[column], down - down[row]
        blob = np.exp(-0.5 * (dx[None] / sx) ** 2 - 0.5 * (dy[:, None] / sy) ** 2)
        heat[kind] = np.maximum(heat[kind], blob)
        weight[kind, row, column] = trust
        near = blob > 0.45
        boxes[kind][:, near] = box[:, None]
        counts[kind][near] = trust * blob[near]
    return heat, weight, boxes, counts


def looks(seen, size):
    """(target, weight), each 4 x height x width (1/16): whether what a cell shows of a kind is distinctive."""
    target = np.zeros((len(LOOKS), *size), np.float32)
    weight = np.zeros((len(LOOKS), *size), np.float32)
    for kind, box, trust, distinctive in seen:
        if NAMES[kind] not in LOOKS or trust == 0 or distinctive is None:
            continue
        rows, columns = cells(box, size)
        target[LOOKS.index(NAMES[kind]), rows, columns] = distinctive
        count = (rows.stop - rows.start) * (columns.stop - columns.start)
        weight[LOOKS.index(NAMES[kind]), rows, columns] = 1 / count**0.5
    return target, weight
