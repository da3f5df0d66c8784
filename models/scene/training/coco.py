"""CenterNet's own boxes, as the graph's last nodes make them, under our kinds (src/inference/coco/kinds.ts)."""

import json
import re
from pathlib import Path

import torch
import torch.nn.functional as F

LOGITS, SIDES = "tower_0/CenternetHead/centernet_cls_output/BiasAdd", "tower_0/mul"


def kinds_of_classes(root):
    """COCO's class names as our kinds, read from the source of the product."""
    source = (Path(root) / "src/inference/coco/kinds.ts").read_text()
    table = source[source.index("= {") : source.index("};")]
    return {a or b: kind for a, b, kind in re.findall(r"(?:'([\w ]+)'|(\w+)): '(\w+)'", table)}


def boxes(net, image, root, floor=0.05):
    """(kind, score, box in 0..1 of the input) of an input (height x width x 3 uint8)."""
    labels = json.loads((Path(root) / "models/centernet-coco/labels.json").read_text())
    kinds = kinds_of_classes(root)
    shape = image.shape[1], image.shape[0]
    logits, sides = net.features(torch.from_numpy(image).permute(2, 0, 1)[None].float(), (LOGITS, SIDES))
    heat = logits.sigmoid()
    heat = heat * (heat == F.max_pool2d(heat, 3, 1, 1))
    scores, at = heat.permute(0, 2, 3, 1).reshape(-1).topk(100)
    width = heat.shape[3]
    number, x, y = at % 80, (at // 80) % width, at // 80 // width
    out = torch.stack([x * 4 - sides[0, 0, y, x], y * 4 - sides[0, 1, y, x], x * 4 + sides[0, 2, y, x], y * 4 + sides[0, 3, y, x]], 1)
    out = (out / torch.tensor(shape * 2)).clamp(0, 1)
    named = [kinds.get(labels[int(n)]) for n in number]
    return [(k, float(s), b.tolist()) for k, s, b in zip(named, scores, out) if k and s > floor]
