"""CenterNet with the deeper part of it trainable, and its own answers as a teacher that keeps it from forgetting them."""

import copy

import torch
from torch import nn

from centernet import FEATURES, LOGITS, SIDES, order_for

# What lies before these stays as it was published: edges and textures, which every photo has, at strides 2 to 8. There
# an image takes most of the time of training.
KEPT = ("tower_0/MobilenetV3/expanded_conv_6/project/BatchNorm/FusedBatchNorm", "tower_0/MobilenetV3/expanded_conv_5/expand/Relu")


class Backbone(nn.Module):
    """Images (NCHW, 0..255, bfloat16) to CenterNet's features, and to what its own head makes of them."""

    def __init__(self, net, device="cpu"):
        super().__init__()
        self.net, self.rough = net, net.to(torch.bfloat16, device)
        kept = set().union(*(_before(net, name) for name in KEPT))
        features = set().union(*(_before(net, name) for name in FEATURES))
        everything = set().union(*(_before(net, name) for name in (LOGITS, SIDES))) | features
        self.names = self._weights(everything - kept)
        shared = set(self._weights(features - kept))
        self.values = nn.ParameterList([nn.Parameter(net.weights[name].clone().to(device)) for name in self.names])
        self.shared = [value for name, value in zip(self.names, self.values) if name in shared]
        self.own = [value for name, value in zip(self.names, self.values) if name not in shared]

    def _weights(self, nodes):
        inputs = {name for node in nodes for name in self.net.nodes[node].get("input", [])}
        return sorted(n for n in inputs if n in self.net.weights and self.net.weights[n].is_floating_point())

    def state(self):
        return {name: value.detach().cpu().clone() for name, value in zip(self.names, self.values)}

    def load(self, state):
        for name, value in zip(self.names, self.values):
            if name in state:
                value.data.copy_(state[name])

    def forward(self, images, own=0):
        """Features (3 tensors); with `own`, also CenterNet's logits and sides of so many of the images, and the teacher's."""
        begun = dict(zip(KEPT, self.rough.features(images, KEPT)))
        net = self._now()
        done = dict(begun)
        features = [net._value(name, done) for name in FEATURES]
        if not own:
            return features, None
        some = {name: value[:own] for name, value in done.items()}
        images = images[:own].contiguous(memory_format=order_for(images.device.type))
        with torch.no_grad():
            begun = {name: value[:own] for name, value in begun.items()} | {"tower_0/images": images}
            wide = self.rough._value("tower_0/MobilenetV3/expanded_conv_3/expand/Relu", begun)
            teacher = [self.rough._value(name, begun) for name in (LOGITS, SIDES)]
        some["tower_0/MobilenetV3/expanded_conv_3/expand/Relu"] = wide
        return features, ([net._value(name, some) for name in (LOGITS, SIDES)], teacher)

    def _now(self):
        """The interpreter with the weights as they are now, in bfloat16."""
        net = copy.copy(self.rough)
        net.kernels = {}
        net.weights = dict(self.rough.weights)
        net.weights.update({name: value.bfloat16() for name, value in zip(self.names, self.values)})
        return net

    def finished(self):
        """CenterNet in float32 with the trained weights, as they will be kept (float16)."""
        net = copy.copy(self.net)
        net.kernels = {}
        net.weights = dict(self.net.weights)
        net.weights.update({name: value.detach().cpu().half().float() for name, value in zip(self.names, self.values)})
        return net


def _before(net, name, found=None):
    """The names of the nodes that a node is made from, with its own."""
    found = set() if found is None else found
    if name in net.nodes and name not in found and name not in net.weights:
        found.add(name)
        for source in net.nodes[name].get("input", []):
            _before(net, source, found)
    return found
