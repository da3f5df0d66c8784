"""The scene head: a small convolutional network on CenterNet's features, giving maps (1/8) and boxes (1/16)."""

import torch
import torch.nn.functional as F
from torch import nn

from convolution import Conv
from kinds import LOOKS, NAMES

WIDE, FINE = 112, 32


class Residual(nn.Module):
    """3 x 3, added to what came in. No batch normalisation: it would be most of the time of training on a CPU."""

    def __init__(self, width, dilation=1):
        super().__init__()
        self.conv = Conv(width, width, 3, padding=dilation, dilation=dilation)

    def forward(self, x):
        return x + F.relu(self.conv(x))


def double(x):
    return F.interpolate(x, scale_factor=2, mode="nearest")


class Head(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        kinds = len(NAMES)
        self.in8, self.in16, self.in32 = Conv(192, WIDE, 1), Conv(256, WIDE, 1), Conv(480, WIDE, 1)
        self.deep = nn.Sequential(Residual(WIDE), Residual(WIDE, 2))
        self.middle = nn.Sequential(Residual(WIDE), Residual(WIDE, 2), Residual(WIDE))
        self.fine8, self.fine16 = Conv(192, FINE, 1), Conv(WIDE, FINE, 1)
        self.fine = Residual(FINE)
        self.maps = Conv(FINE, kinds, 1)
        self.boxing = Conv(WIDE, 128, 3, padding=1)
        self.centres = Conv(128, kinds, 1)
        self.sides = Conv(128, 4 * kinds, 1)
        self.looks = Conv(128, len(LOOKS), 1)
        self.dropout = nn.Dropout2d(dropout)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
                nn.init.zeros_(module.bias)
                if module.kernel_size == (3, 3):
                    module.weight.data *= 0.5
        for module, bias in ((self.maps, -3.0), (self.centres, -4.0), (self.sides, 1.0), (self.looks, -1.0)):
            nn.init.normal_(module.weight, std=0.01)
            nn.init.constant_(module.bias, bias)

    def forward(self, f8, f16, f32):
        """
        Map logits (kinds, 1/8), centre logits (kinds, 1/16), sides in cells of 1/16 (4 per kind: left, top, right,
        bottom), logits of being distinctive (LOOKS, 1/16).
        """
        return self.said(f8, self.middle_of(f8, f16, f32))

    def middle_of(self, f8, f16, f32):
        """What is known at 1/16 (WIDE deep), from which all that is said is made."""
        deep = self.deep(F.relu(self.in32(self.dropout(f32))))
        near = self.in8(F.avg_pool2d(self.dropout(f8), 2)) + self.in16(self.dropout(f16))
        return self.middle(F.relu(near + double(deep)))

    def said(self, f8, middle):
        """What `forward` gives."""
        maps = self.maps(self.fine(F.relu(self.fine8(f8) + double(self.fine16(middle)))))
        boxing = F.relu(self.boxing(middle))
        return maps, self.centres(boxing), F.relu(self.sides(boxing)), self.looks(boxing)


def boxes_of(sides):
    """n x 4k x h x w sides to n x k x 4 x h x w boxes (x0, y0, x1, y1 in 0..1)."""
    n, _, height, width = sides.shape
    left, top, right, bottom = sides.reshape(n, -1, 4, height, width).unbind(2)
    x, y = (torch.arange(side, device=sides.device) + 0.5 for side in (width, height))
    y = y[:, None]
    return torch.stack([(x - left) / width, (y - top) / height, (x + right) / width, (y + bottom) / height], 2)
