"""The reading network as it ships (a TensorFlow.js graph model), run by PyTorch; pictures are NCHW."""

import base64
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

#: What the new part sees: the last map before rows and pairs of columns are averaged; [480, 3, width / 4].
VIEW = "AddV2_399"


class Reader:
    def __init__(self, folder):
        model = json.loads((Path(folder) / "model.json").read_text())
        blob, at = (Path(folder) / "model.bin").read_bytes(), 0
        self.nodes = model["modelTopology"]["node"]
        self.values = {}
        for spec in model["weightsManifest"][0]["weights"]:
            kind = np.int32 if spec["dtype"] == "int32" else np.float16 if "quantization" in spec else np.float32
            count = int(np.prod(spec["shape"]))
            values = np.frombuffer(blob, kind, count, at).reshape(spec["shape"])
            at += count * values.itemsize
            self.values[spec["name"]] = torch.from_numpy(values.astype(np.int64 if kind is np.int32 else np.float32))
        self.kernels = {}

    def weight(self, node, place):
        """The constant that a node (by name) has as its input at a place."""
        return self.values[next(n for n in self.nodes if n["name"] == node)["input"][place]]

    @torch.no_grad()
    def view(self, x):
        """x [n, 3, 48, w], blue–green–red, −1…1."""
        at = {"x": x}
        for node in self.nodes:
            if node["op"] not in ("Placeholder", "Const"):
                at[node["name"]] = self.run(node, at)
            if node["name"] == VIEW:
                return at[VIEW]
        raise ValueError(VIEW)

    def run(self, node, at):
        a, *rest = (at[i] if i in at else self.values[i] for i in node["input"])
        match node["op"]:
            case "_FusedConv2D" | "FusedDepthwiseConv2dNative":
                return self.convolve(node, a)
            case "AddV2":
                return a + rest[0]
            case "Mul":
                return a * rest[0]
            case "RealDiv":
                return a / rest[0]
            case "Relu6":
                return a.clamp(0, 6)
            case "ClipByValue":
                return a.clamp(float(rest[0]), float(rest[1]))
            case "Mean":
                return a.mean((2, 3), keepdim=True)
            case op:
                raise ValueError(op)

    def convolve(self, node, x):
        name, attr = node["name"], node["attr"]
        deep = node["op"] != "_FusedConv2D"
        if name not in self.kernels:
            kernel = self.values[node["input"][1]]
            self.kernels[name] = kernel.permute(2, 3, 0, 1).contiguous() if deep else kernel.permute(3, 2, 0, 1).contiguous()
        kernel = self.kernels[name]
        _, down, across, _ = map(int, attr["strides"]["list"]["i"])
        padding = base64.b64decode(attr["padding"]["s"]).decode()
        if padding == "VALID":
            pads = (0, 0, 0, 0)
        elif padding == "SAME":
            pads = (kernel.shape[3] // 2,) * 2 + (kernel.shape[2] // 2,) * 2
        else:
            _, _, top, bottom, left, right, _, _ = map(int, attr["explicit_paddings"]["list"]["i"])
            pads = (left, right, top, bottom)
        if pads[0] == pads[1] and pads[2] == pads[3]:
            y = F.conv2d(x, kernel, self.values[node["input"][2]], (down, across), (pads[2], pads[0]), groups=x.shape[1] if deep else 1)
        else:
            y = F.conv2d(F.pad(x, pads), kernel, self.values[node["input"][2]], (down, across), groups=x.shape[1] if deep else 1)
        ops = [base64.b64decode(o).decode() for o in attr["fused_ops"]["list"]["s"]]
        return F.relu(y) if "Relu" in ops else y
