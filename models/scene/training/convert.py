"""
The trained networks as TensorFlow.js graph models: scene.json and scene.bin for the head, centernet.bin for the weights of
CenterNet (its graph stays the published one), all float16, and their entries in the manifest; and back again.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from centernet import FEATURES, CenterNet
from head import Head
from kinds import LOOKS, NAMES
from looks_regions import LAYER

FLOAT, INT = {"type": "DT_FLOAT"}, {"type": "DT_INT32"}


class Graph:
    """Nodes of a TensorFlow.js graph, and the weights they need. Pictures are NHWC."""

    def __init__(self):
        self.nodes, self.specs, self.blobs = [], [], []
        self.parameters = {}

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

    def convolve(self, name, source, module, relu=False):
        self.parameters |= {f"{name}/kernel": module.weight, f"{name}/bias": module.bias}
        kernel = self.constant(f"{name}/kernel", module.weight.detach().permute(2, 3, 1, 0).numpy())
        bias = self.constant(f"{name}/bias", module.bias.detach().numpy())
        step, spread = str(module.stride[0]), str(module.dilation[0])
        fused = ["Qmlhc0FkZA=="] + (["UmVsdQ=="] if relu else [])
        return self.add(
            name,
            "_FusedConv2D",
            [source, kernel, bias],
            strides={"list": {"i": ["1", step, step, "1"]}},
            dilations={"list": {"i": ["1", spread, spread, "1"]}},
            padding={"s": "U0FNRQ=="},
            data_format={"s": "TkhXQw=="},
            fused_ops={"list": {"s": fused}},
            num_args={"i": "1"},
            epsilon={"f": 0},
        )

    def residual(self, name, source, module):
        return self.add(f"{name}/sum", "AddV2", [source, self.convolve(name, source, module.conv, relu=True)])

    def double(self, name, source, size):
        return self.add(name, "ResizeNearestNeighbor", [source, size], align_corners={"b": False}, half_pixel_centers={"b": False})


def build(head):
    g = Graph()
    f8, f16, f32 = (g.placeholder(n, s) for n, s in (("f8", (1, -1, -1, 192)), ("f16", (1, -1, -1, 256)), ("f32", (1, -1, -1, 480))))
    size8, size16 = (g.placeholder(n, (2,), INT) for n in ("size8", "size16"))
    deep = g.convolve("in32", f32, head.in32, relu=True)
    for i, module in enumerate(head.deep):
        deep = g.residual(f"deep{i}", deep, module)
    two = {"list": {"i": ["1", "2", "2", "1"]}}
    pooled = g.add("pool", "AvgPool", [f8], ksize=two, strides=two, padding={"s": "VkFMSUQ="}, data_format={"s": "TkhXQw=="})
    near = g.add("near", "AddV2", [g.convolve("in8", pooled, head.in8), g.convolve("in16", f16, head.in16)])
    middle = g.add("middle", "Relu", [g.add("joined", "AddV2", [near, g.double("deep/double", deep, size16)])])
    for i, module in enumerate(head.middle):
        middle = g.residual(f"middle{i}", middle, module)
    rough = g.double("fine16/double", g.convolve("fine16", middle, head.fine16), size8)
    fine = g.add("fine", "Relu", [g.add("fine/sum", "AddV2", [g.convolve("fine8", f8, head.fine8), rough])])
    fine = g.residual("fine8/residual", fine, head.fine)
    g.add("maps", "Sigmoid", [g.convolve("maps/logits", fine, head.maps)])
    boxing = g.convolve("boxing", middle, head.boxing, relu=True)
    g.add("centres", "Sigmoid", [g.convolve("centres/logits", boxing, head.centres)])
    g.convolve("sides", boxing, head.sides, relu=True)
    g.add("looks", "Sigmoid", [g.convolve("looks/logits", boxing, head.looks)])
    return g


def write(net, head, folder, root):
    """Writes both networks into `folder` and what they are into models/manifest.json below `root`."""
    g, folder, root = build(head.eval()), Path(folder), Path(root)
    model = {
        "format": "graph-model",
        "generatedBy": "models/scene/training/convert.py",
        "convertedBy": None,
        "modelTopology": {"node": g.nodes, "versions": {"producer": 1}},
        "weightsManifest": [{"paths": ["scene.bin"], "weights": g.specs}],
    }
    (folder / "scene.json").write_text(json.dumps(model, separators=(",", ":")))
    (folder / "scene.bin").write_bytes(b"".join(g.blobs))
    (folder / "centernet.bin").write_bytes(net.packed())
    (folder / "kinds.json").write_text(json.dumps({"kinds": NAMES, "looks": LOOKS}, indent=2) + "\n")
    path = root / "models" / "manifest.json"
    manifest = json.loads(path.read_text())
    scene, centernet = (next(m for m in manifest["models"] if m["id"] == name) for name in ("scene", "centernet-coco"))
    scene["files"] = [entry(folder, name) for name in ("scene.json", "scene.bin")]
    centernet["files"][1] = entry(folder, "centernet.bin")
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def read(folder, published):
    """
    The state (Model.state) that `write` left in a folder, to go on from it: rounded to float16. `published`: the folder
    of CenterNet's graph.
    """
    head, folder = Head(), Path(folder)
    parameters = build(head).parameters
    values = np.frombuffer((folder / "scene.bin").read_bytes(), np.float16).astype(np.float32)
    at = 0
    for spec in json.loads((folder / "scene.json").read_text())["weightsManifest"][0]["weights"]:
        count = int(np.prod(spec["shape"]))
        value = torch.from_numpy(values[at : at + count].reshape(spec["shape"]))
        parameters[spec["name"]].data.copy_(value.permute(3, 2, 0, 1) if value.dim() == 4 else value)
        at += count
    net = CenterNet(published, folder / "centernet.bin")
    backbone = {name: value for name, value in net.weights.items() if value.is_floating_point()}
    return {"head": head.state_dict(), "backbone": backbone}


def entry(folder, name):
    data = (folder / name).read_bytes()
    return {"source": f"models/scene/{name}", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def write_samples(net, head, images, folder):
    """One photo, and what both networks make of it, for tools/eval/compare-scene.ts. `images`: NCHW, 0..255."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    textures, *features = net.features(images, (LAYER, *FEATURES))
    maps, centres, sides, looks = head.eval()(*features)
    outputs = {"maps": maps.sigmoid(), "centres": centres.sigmoid(), "sides": sides, "looks": looks.sigmoid()}
    index = {"input": save(images, folder / "input.f32"), "textures": save(textures, folder / "textures.f32"), "outputs": {}}
    for name, tensor in outputs.items():
        index["outputs"][name] = save(tensor, folder / f"{name}.f32")
    (folder / "samples.json").write_text(json.dumps(index))


def save(tensor, path):
    nhwc = tensor.detach().permute(0, 2, 3, 1).contiguous().float().numpy()
    nhwc.tofile(path)
    return {"file": path.name, "shape": list(nhwc.shape)}
