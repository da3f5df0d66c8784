"""The trained head as a TensorFlow.js graph model: convert.py HEAD.PT

Writes accents.json, accents.bin (float16) and characters.json beside this folder, and their entry in the manifest.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch

from head import Head
from writing import CHARACTERS

ROOT = Path(__file__).parents[3]
OUT = Path(__file__).parents[1]

FLOAT = {"type": "DT_FLOAT"}


def text(value):
    return {"s": base64.b64encode(value.encode()).decode()}


class Graph:
    """Nodes of a TensorFlow.js graph and their weights. A line is [1, 1, steps, channels]."""

    def __init__(self):
        self.nodes, self.specs, self.blobs, self.number = [], [], [], 0

    def add(self, op, inputs=(), name=None, **attr):
        self.number += 1
        name = name or f"{op}_{self.number}"
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": attr})
        return name

    def constant(self, values, halved=True):
        values = np.ascontiguousarray(values)
        whole = values.dtype.kind == "i"
        name = self.add("Const", dtype={"type": "DT_INT32"} if whole else FLOAT)
        spec = {"name": name, "shape": list(values.shape), "dtype": "int32" if whole else "float32"}
        values = values.astype(np.int32 if whole else np.float32)
        if not whole and halved and values.size >= 32:
            spec["quantization"] = {"dtype": "float16", "original_dtype": "float32"}
            values = values.astype(np.float16)
        self.specs.append(spec)
        self.blobs.append(values.tobytes())
        return name

    def integers(self, *values):
        return self.constant(np.array(values, np.int32))

    def convolve(self, source, weight, bias):
        """`weight` as PyTorch has it, of a convolution or a linear layer."""
        weight = weight.detach().numpy()
        kernel = weight.T[None, None] if weight.ndim == 2 else weight.transpose(2, 3, 1, 0)
        return self.add(
            "_FusedConv2D",
            [source, self.constant(kernel), self.constant(bias.detach().numpy())],
            strides={"list": {"i": [1, 1, 1, 1]}},
            dilations={"list": {"i": [1, 1, 1, 1]}},
            padding=text("SAME"),
            data_format=text("NHWC"),
            fused_ops={"list": {"s": [text("BiasAdd")["s"]]}},
            num_args={"i": 1},
        )

    def layer(self, source, module):
        return self.convolve(source, module.weight, module.bias)

    def silu(self, x):
        return self.add("Mul", [x, self.add("Sigmoid", [x])])

    def norm(self, x, module):
        last = lambda y: self.add("Mean", [y, self.integers(-1)], keep_dims={"b": True})
        apart = self.add("Sub", [x, last(x)])
        spread = last(self.add("Mul", [apart, apart]))
        spread = self.add("Sqrt", [self.add("AddV2", [spread, self.constant(np.float32(module.eps), False)])])
        even = self.add("RealDiv", [apart, spread])
        scaled = self.add("Mul", [even, self.constant(module.weight.detach().numpy())])
        return self.add("AddV2", [scaled, self.constant(module.bias.detach().numpy())])

    def reshape(self, x, *shape):
        return self.add("Reshape", [x, self.integers(*shape)])

    def transpose(self, x, *order):
        return self.add("Transpose", [x, self.integers(*order)])

    def attend(self, x, block):
        all_ = self.transpose(self.reshape(self.layer(self.norm(x, block.norm1), block.qkv), -1, 3, 8, 15), 1, 2, 0, 3)
        q, k, v = (self.add("Slice", [all_, self.integers(i, 0, 0, 0), self.integers(1, 8, -1, 15)]) for i in range(3))
        q = self.add("Mul", [q, self.constant(np.float32(15**-0.5), False)])
        alike = self.add("BatchMatMulV2", [q, self.transpose(k, 0, 1, 3, 2)], adj_x={"b": False}, adj_y={"b": False})
        seen = self.add("BatchMatMulV2", [self.add("Softmax", [alike]), v], adj_x={"b": False}, adj_y={"b": False})
        seen = self.reshape(self.transpose(seen, 0, 2, 1, 3), 1, 1, -1, 120)
        x = self.add("AddV2", [x, self.layer(seen, block.out)])
        return self.add("AddV2", [x, self.layer(self.silu(self.layer(self.norm(x, block.norm2), block.up)), block.down)])

    def concat(self, *parts):
        return self.add("ConcatV2", [*parts, self.constant(np.int32(3))], N={"i": len(parts)})


def build(head):
    g = Graph()
    dim = [{"size": str(n)} for n in (1, 3, -1, 480)]
    view = g.add("Placeholder", name="view", dtype=FLOAT, shape={"shape": {"dim": dim}})
    look = g.silu(g.layer(view, head.rows))
    # In the network's memory two columns lie side by side; the rows come next to them.
    pairs = g.transpose(g.reshape(look, 1, 3, -1, 2 * head.rows.out_channels), 0, 2, 1, 3)
    rows = g.reshape(pairs, 1, 1, -1, 6 * head.rows.out_channels)
    size = {"list": {"i": [1, 3, 2, 1]}}
    mean = g.add("AvgPool", [view], ksize=size, strides=size, padding=text("VALID"), data_format=text("NHWC"))
    x = g.silu(g.layer(g.silu(g.layer(g.concat(mean, rows), head.narrow)), head.widen))
    for block in head.blocks:
        x = g.attend(x, block)
    x = g.norm(x, head.norm)
    x = g.concat(mean, g.silu(g.layer(x, head.back)), rows)
    x = g.silu(g.layer(g.silu(g.layer(x, head.join)), head.last))
    g.add("Softmax", [g.layer(x, head.letters)], name="letters")
    return g


def main():
    head = Head(len(CHARACTERS) + 1)
    head.load_state_dict(torch.load(sys.argv[1]))
    with torch.no_grad():
        g = build(head.eval())
    model = {
        "format": "graph-model",
        "modelTopology": {"node": g.nodes, "library": {}, "versions": {"producer": 1087}},
        "weightsManifest": [{"paths": ["accents.bin"], "weights": g.specs}],
    }
    (OUT / "accents.json").write_text(json.dumps(model, separators=(",", ":")) + "\n")
    (OUT / "accents.bin").write_bytes(b"".join(g.blobs))
    (OUT / "characters.json").write_text(json.dumps({"characters": CHARACTERS}, indent=2, ensure_ascii=False) + "\n", "utf8")
    path = ROOT / "models" / "manifest.json"
    manifest = json.loads(path.read_text("utf8"))
    entry = next(m for m in manifest["models"] if m["id"] == "text-accents")
    entry["files"] = [
        {
            "source": f"models/text-accents/{name}",
            "bytes": (OUT / name).stat().st_size,
            "sha256": hashlib.sha256((OUT / name).read_bytes()).hexdigest(),
        }
        for name in ("accents.json", "accents.bin")
    ]
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    main()
