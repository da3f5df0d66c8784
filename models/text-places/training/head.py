"""The head that sees what bears text: a small convolutional network on the maps of text-lines, for a grid of 1/16."""

import torch
import torch.nn.functional as F
from torch import nn

WIDE = 96
#: Maps besides that of text: what often bears it. They only teach.
MAPS = ("text", "screen", "document", "wall_art")
#: What the head is given: maps of text-lines at strides 8 (with the end of its neck, halved), 16 and 32.
DEPTHS = (288, 192, 384)


class Residual(nn.Module):
    """3 x 3, added to what came in."""

    def __init__(self, dilation=1):
        super().__init__()
        self.conv = nn.Conv2d(WIDE, WIDE, 3, padding=dilation, dilation=dilation)

    def forward(self, x):
        return x + F.relu(self.conv(x))


class Head(nn.Module):
    def __init__(self, means=None, deviations=None, dropout=0.1):
        """`means` and `deviations`: of the channels of each of the three maps, so that all count alike at first."""
        super().__init__()
        for at, depth in enumerate(DEPTHS):
            self.register_buffer(f"mean{at}", torch.zeros(depth) if means is None else means[at])
            self.register_buffer(f"scale{at}", torch.ones(depth) if deviations is None else 1 / deviations[at])
        self.near, self.middle, self.deep = (nn.Conv2d(depth, WIDE, 1) for depth in DEPTHS)
        self.far = Residual()
        self.body = nn.Sequential(Residual(), Residual(2), Residual())
        self.boxing = nn.Conv2d(WIDE, WIDE, 3, padding=1)
        self.centres = nn.Conv2d(WIDE, 1, 1)
        self.sides = nn.Conv2d(WIDE, 4, 1)
        self.maps = nn.Conv2d(WIDE, len(MAPS), 1)
        self.dropout = nn.Dropout2d(dropout)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)
                if module.kernel_size == (3, 3):
                    module.weight.data *= 0.5
        for module, bias in ((self.maps, -3.0), (self.centres, -4.0), (self.sides, 1.0)):
            nn.init.normal_(module.weight, std=0.01)
            nn.init.constant_(module.bias, bias)

    def levelled(self, x, at):
        mean, scale = getattr(self, f"mean{at}"), getattr(self, f"scale{at}")
        return self.dropout((x - mean[:, None, None]) * scale[:, None, None])

    def forward(self, f16, g16, f32):
        """
        `f16`: what text-lines has at stride 8, averaged to 16; `g16` and `f32`: what it has there. Gives logits of centres, sides
        in cells (left, top, right, bottom) and logits of the maps.
        """
        deep = self.far(F.relu(self.deep(self.levelled(f32, 2))))
        x = self.near(self.levelled(f16, 0)) + self.middle(self.levelled(g16, 1))
        x = self.body(F.relu(x + F.interpolate(deep, scale_factor=2, mode="nearest")))
        boxing = F.relu(self.boxing(x))
        return self.centres(boxing), F.relu(self.sides(boxing)), self.maps(x)
