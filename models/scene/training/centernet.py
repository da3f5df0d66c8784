"""CenterNet of the npm package @vladmandic/human, run by PyTorch from its TensorFlow.js files."""

import base64
import copy
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from convolution import convolve

# Strides 8, 16 and 32: 192 x 64 x 64, 256 x 32 x 32 and 480 x 16 x 16 for a 512-px input.
FEATURES = ("tower_0/CenternetHead/Relu_1", "tower_0/CenternetHead/Relu", "tower_0/extern1/hard_swish/mul_1")
# What its own boxes are made from: 80 classes, and four sides in px.
LOGITS, SIDES = "tower_0/CenternetHead/centernet_cls_output/BiasAdd", "tower_0/mul"
KEYPOINTS = "tower_0/keypoints"
SIZES = {"float32": np.float16, "int32": np.int32}


class CenterNet:
    """Interprets the graph up to the nodes asked for. Inputs and outputs are NCHW; values 0..255."""

    def __init__(self, folder, weights=None):
        """`folder`: the published network. `weights`: a file with others for the same graph."""
        model = json.loads((Path(folder) / "centernet.json").read_text())
        self.nodes = {node["name"]: node for node in model["modelTopology"]["node"]}
        raw = Path(weights or Path(folder) / "centernet.bin").read_bytes()
        self.weights, at = {}, 0
        self.specs = [spec for group in model["weightsManifest"] for spec in group["weights"]]
        for spec in self.specs:
            dtype, count = SIZES[spec["dtype"]], int(np.prod(spec["shape"]))
            values = np.frombuffer(raw, dtype, count, at).reshape(spec["shape"])
            at += values.nbytes
            if spec["dtype"] == "float32":
                values = values.astype(np.float32)
            self.weights[spec["name"]] = torch.from_numpy(np.array(values))
        self.kernels = {}

    def to(self, dtype=torch.float32, device="cpu"):
        """The same network with weights of another float type, or elsewhere."""
        other = copy.copy(self)
        other.kernels = {}
        other.weights = {k: v.to(device, dtype) if v.is_floating_point() else v for k, v in self.weights.items()}
        return other

    def packed(self):
        """The weights as the TensorFlow.js files have them: float16 and int32, in the order of the manifest."""
        return b"".join(self.weights[s["name"]].numpy().astype(SIZES[s["dtype"]]).tobytes() for s in self.specs)

    @torch.no_grad()
    def features(self, images, names=FEATURES):
        done = {"tower_0/images": images.contiguous(memory_format=order_for(images.device.type))}
        return [self._value(name, done) for name in names]

    def _value(self, name, done):
        if name in done:
            return done[name]
        if name in self.weights:
            return self.weights[name]
        node = self.nodes[name]
        inputs = [self._value(source, done) for source in node.get("input", [])]
        done[name] = self._apply(node, inputs)
        return done[name]

    def _apply(self, node, inputs):
        op, attr = node["op"], node.get("attr", {})
        if op in ("_FusedConv2D", "Conv2D", "FusedDepthwiseConv2dNative", "DepthwiseConv2dNative"):
            return self._convolve(node["name"], "Depthwise" in op, attr, inputs)
        if op == "Add":
            return _spread(inputs[0]) + _spread(inputs[1])
        if op == "Mul":
            return _spread(inputs[0]) * _spread(inputs[1])
        if op == "Relu":
            return F.relu(inputs[0])
        if op == "Relu6":
            return inputs[0].clamp(0, 6)
        if op == "Sigmoid":
            return inputs[0].sigmoid()
        if op == "Identity":
            return inputs[0]
        if op == "Mean":
            return inputs[0].mean((2, 3), keepdim=True)
        if op == "ConcatV2":
            return torch.cat(inputs[:-1], 1)
        if op == "ResizeBilinear":
            return _double(_double(inputs[0], 2), 3)
        raise ValueError(f"{op} is not known")

    def _convolve(self, name, depthwise, attr, inputs):
        image, kernel = inputs[0], inputs[1]
        stride = int(attr["strides"]["list"]["i"][1])
        if name not in self.kernels:
            kernel = kernel.permute(2, 3, 0, 1) if depthwise else kernel.permute(3, 2, 0, 1)
            self.kernels[name] = kernel.contiguous(memory_format=order_for(kernel.device.type))
        kernel = self.kernels[name]
        if base64.b64decode(attr["padding"]["s"]) == b"SAME":
            image = _pad_same(image, kernel.shape[-1], stride)
        groups = kernel.shape[0] if depthwise else 1
        out = convolve(image, kernel, inputs[2] if len(inputs) > 2 else None, stride, groups=groups)
        fused = [base64.b64decode(s) for s in attr.get("fused_ops", {}).get("list", {}).get("s", [])]
        return F.relu(out) if b"Relu" in fused else out.clamp(0, 6) if b"Relu6" in fused else out


def order_for(device):
    """The order of an image's numbers that is quickest there: `convolve` on a card wants plain rows."""
    return torch.channels_last if device == "cpu" else torch.contiguous_format


def _spread(value):
    """A constant per channel, made to fit NCHW."""
    return value.reshape(1, -1, 1, 1) if value.dim() == 1 else value


def _pad_same(image, size, stride):
    """TensorFlow's SAME: what is left over goes to the right and the bottom."""
    pads = []
    for side in (image.shape[3], image.shape[2]):
        total = max((-(-side // stride) - 1) * stride + size - side, 0)
        pads += [total // 2, total - total // 2]
    return F.pad(image, pads) if any(pads) else image


def _double(x, axis):
    """Bilinear doubling along one axis with TensorFlow 1's corner-anchored coordinates."""
    size = x.shape[axis]
    after = torch.cat([x.narrow(axis, 1, size - 1), x.narrow(axis, size - 1, 1)], axis)
    return torch.stack([x, (x + after) / 2], axis + 1).flatten(axis, axis + 1)
