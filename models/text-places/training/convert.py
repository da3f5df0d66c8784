"""
The trained head as a TensorFlow.js graph model: text-places.json and text-places.bin (float16) in a folder, and their entry in the
manifest.
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from head import DEPTHS, MAPS

FLOAT, INT = {"type": "DT_FLOAT"}, {"type": "DT_INT32"}
SAME, NHWC, BIAS, RELU = "U0FNRQ==", "TkhXQw==", "Qmlhc0FkZA==", "UmVsdQ=="


class Graph:
    """Nodes of a TensorFlow.js graph, and the weights they need. Pictures are NHWC."""

    def __init__(self):
        self.nodes, self.specs, self.blobs = [], [], []

    def add(self, name, op, inputs=(), **attr):
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": {"T": FLOAT, **attr}})
        return name

    def placeholder(self, name, shape, dtype=FLOAT):
        dim = [{"size": str(n)} for n in shape]
        self.nodes.append({"name": name, "op": "Placeholder", "attr": {"dtype": dtype, "shape": {"shape": {"dim": dim}}}})
        return name

    def constant(self, name, values):
        values = np.ascontiguousarray(values)
        whole = values.dtype == np.int32
        self.nodes.append({"name": name, "op": "Const", "attr": {"dtype": INT if whole else FLOAT}})
        spec = {"name": name, "shape": list(values.shape), "dtype": "int32" if whole else "float32"}
        if not whole:
            spec["quantization"] = {"dtype": "float16", "original_dtype": "float32"}
            values = values.astype(np.float16)
        self.specs.append(spec)
        self.blobs.append(values.tobytes())
        return name

    def convolve(self, name, source, weight, bias, relu=False, dilation=1):
        kernel = self.constant(f"{name}/kernel", weight.permute(2, 3, 1, 0).numpy())
        return self.add(
            name,
            "_FusedConv2D",
            [source, kernel, self.constant(f"{name}/bias", bias.numpy())],
            strides={"list": {"i": ["1", "1", "1", "1"]}},
            dilations={"list": {"i": ["1", str(dilation), str(dilation), "1"]}},
            padding={"s": SAME},
            data_format={"s": NHWC},
            fused_ops={"list": {"s": [BIAS, RELU] if relu else [BIAS]}},
            num_args={"i": "1"},
            epsilon={"f": 0},
        )

    def layer(self, name, source, module, relu=False):
        return self.convolve(name, source, module.weight, module.bias, relu, module.dilation[0])

    def levelled(self, name, source, module, mean, scale, relu=False):
        """A layer on what `Head.levelled` gives: means and deviations go into its own numbers."""
        weight = module.weight * scale[None, :, None, None]
        return self.convolve(name, source, weight, module.bias - (weight[:, :, 0, 0] * mean).sum(1), relu)

    def residual(self, name, source, module):
        return self.add(f"{name}/sum", "AddV2", [source, self.layer(name, source, module.conv, relu=True)])

    def pool(self, name, source, op):
        two = {"list": {"i": ["1", "2", "2", "1"]}}
        return self.add(name, op, [source], ksize=two, strides=two, padding={"s": SAME}, data_format={"s": NHWC})


def build(head):
    """From four maps of text-lines (`quarter`: the end of its neck) and the height and width of the grid."""
    g = Graph()
    depths = (DEPTHS[0] // 3, DEPTHS[0] // 3, *DEPTHS[1:])
    names = ("quarter", "eighth", "sixteenth", "thirtysecond")
    quarter, eighth, sixteenth, last = (g.placeholder(n, (1, -1, -1, d)) for n, d in zip(names, depths))
    size = g.placeholder("size", (2,), INT)
    neck = g.pool("neck", quarter, "AvgPool")
    near = [g.pool("near/backbone", eighth, "AvgPool"), g.pool("near/mean", neck, "AvgPool"), g.pool("near/most", neck, "MaxPool")]
    near = g.add("near/all", "ConcatV2", [*near, g.constant("channels", np.array(3, np.int32))], N={"i": "3"})
    deep = g.residual("far", g.levelled("deep", last, head.deep, head.mean2, head.scale2, relu=True), head.far)
    deep = g.add("double", "ResizeNearestNeighbor", [deep, size], align_corners={"b": False}, half_pixel_centers={"b": False})
    near = g.levelled("near", near, head.near, head.mean0, head.scale0)
    middle = g.levelled("middle", sixteenth, head.middle, head.mean1, head.scale1)
    x = g.add("joined", "AddV2", [g.add("both", "AddV2", [near, middle]), deep])
    x = g.add("body", "Relu", [x])
    for i, module in enumerate(head.body):
        x = g.residual(f"body{i}", x, module)
    at = MAPS.index("text")
    g.add("map", "Sigmoid", [g.convolve("map/logits", x, head.maps.weight[at : at + 1], head.maps.bias[at : at + 1])])
    boxing = g.layer("boxing", x, head.boxing, relu=True)
    g.add("centres", "Sigmoid", [g.layer("centres/logits", boxing, head.centres)])
    g.layer("sides", boxing, head.sides, relu=True)
    return g


def write(head, folder, root):
    """Writes the network into `folder` and what it is into models/manifest.json below `root`."""
    g, folder = build(head), Path(folder)
    model = {
        "format": "graph-model",
        "generatedBy": "models/text-places/training/convert.py",
        "convertedBy": None,
        "modelTopology": {"node": g.nodes, "versions": {"producer": 1}},
        "weightsManifest": [{"paths": ["text-places.bin"], "weights": g.specs}],
    }
    (folder / "text-places.json").write_text(json.dumps(model, separators=(",", ":")))
    (folder / "text-places.bin").write_bytes(b"".join(g.blobs))
    path = Path(root) / "models" / "manifest.json"
    manifest = json.loads(path.read_text())
    places = next(m for m in manifest["models"] if m["id"] == "text-places")
    places["files"] = [entry(folder, name) for name in ("text-places.json", "text-places.bin")]
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def entry(folder, name):
    data = (folder / name).read_bytes()
    return {"source": f"models/text-places/{name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
