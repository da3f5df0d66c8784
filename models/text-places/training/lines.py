"""text-lines itself, as the build converts it, in PyTorch: what the head learns from is made of pictures here."""

import base64
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

#: As in src/inference/pp-ocr/text-places.ts: the end of the neck, strides 8, 16 and 32.
NODES = ("ConcatV2_584", "AddV2_113", "AddV2_233", "AddV2_359")
MEANS, DEVIATIONS = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])


class Lines:
    """Carries out the graph of `folder` (model.json and model.bin of node_modules/.cache/whereless/text-lines)."""

    def __init__(self, folder):
        model = json.loads((Path(folder) / "model.json").read_text())
        self.nodes = [n for n in model["modelTopology"]["node"] if n["op"] not in ("Const", "Placeholder")]
        data, at, self.constants = (Path(folder) / "model.bin").read_bytes(), 0, {}
        for spec in model["weightsManifest"][0]["weights"]:
            dtype = {"float32": np.float32, "int32": np.int32}[spec["dtype"]]
            dtype = np.float16 if "quantization" in spec else dtype
            count = int(np.prod(spec["shape"]))
            values = np.frombuffer(data, dtype, count, at).reshape(spec["shape"])
            at += count * values.itemsize
            self.constants[spec["name"]] = values.astype(np.float32) if dtype == np.float16 else values
        for node in self.nodes:
            if "Conv" in node["op"]:
                kernel = self.constants[node["input"][1]]
                kernel = kernel.transpose(2, 3, 0, 1) if "Depthwise" in node["op"] else kernel.transpose(3, 2, 0, 1)
                node["kernel"] = torch.from_numpy(kernel.copy()).contiguous(memory_format=torch.channels_last)
        self.tensors = {k: torch.from_numpy(v.copy()) for k, v in self.constants.items() if v.dtype == np.float32}
        self.upto = max(i for i, n in enumerate(self.nodes) if n["name"] in NODES) + 1

    @torch.no_grad()
    def __call__(self, picture):
        """The maps of `NODES` for an RGB picture (height, width, 3; whole multiples of 32), channels first."""
        bgr = (picture[:, :, ::-1] / 255 - MEANS) / DEVIATIONS
        x = torch.from_numpy(bgr.astype(np.float32).transpose(2, 0, 1)[None]).contiguous(memory_format=torch.channels_last)
        known = {"x": x}
        for node in self.nodes[: self.upto]:
            known[node["name"]] = self.step(node, known)
        return [known[name] for name in NODES]

    def value(self, name, known):
        return known[name] if name in known else self.tensors[name] if name in self.tensors else self.constants[name]

    def step(self, node, known):
        op, inputs = node["op"], [self.value(name, known) for name in node["input"]]
        x = inputs[0]
        if op in ("_FusedConv2D", "FusedDepthwiseConv2dNative"):
            return convolved(node, x, inputs[2])
        if op in ("Mul", "AddV2", "RealDiv"):
            a, b = (spread(v) for v in inputs)
            return a * b if op == "Mul" else a + b if op == "AddV2" else a / b
        if op == "Relu6":
            return x.clamp(0, 6)
        if op == "ClipByValue":
            return x.clamp(float(inputs[1]), float(inputs[2]))
        if op == "Mean":
            return x.mean((2, 3), keepdim=True)
        if op == "Shape":
            return np.array([x.shape[0], *x.shape[2:], x.shape[1]])
        if op == "StridedSlice":
            return x[int(inputs[1][0]) : int(inputs[2][0])]
        if op == "ResizeNearestNeighbor":
            return F.interpolate(x, size=[int(v) for v in inputs[1]], mode="nearest")
        if op == "ConcatV2":
            return torch.cat(inputs[:-1], 1)
        raise ValueError(op)


def spread(value):
    """A channel vector as it must be for a map with channels first."""
    return value[:, None, None] if isinstance(value, torch.Tensor) and value.dim() == 1 and len(value) > 1 else value


def convolved(node, x, bias):
    attr, kernel = node["attr"], node["kernel"]
    stride = int(attr["strides"]["list"]["i"][1])
    if base64.b64decode(attr["padding"]["s"]) == b"EXPLICIT":
        padding = [int(v) for v in attr["explicit_paddings"]["list"]["i"]]
        padding = (padding[2], padding[4])
    else:
        padding = ((kernel.shape[2] - 1) // 2, (kernel.shape[3] - 1) // 2)
    groups = x.shape[1] if "Depthwise" in node["op"] else 1
    x = F.conv2d(x, kernel, bias, stride, padding, groups=groups)
    fused = [base64.b64decode(s) for s in attr["fused_ops"]["list"]["s"]]
    return F.relu(x) if b"Relu" in fused else x
