"""
Convolutions on a graphics card, as products of matrices.

Of the card's own library the kernels are made anew for each size of an input (seconds for a whole network), and each batch here has another
size. On a CPU the usual ones are used.
"""

import torch
import torch.nn.functional as F
from torch import nn


def convolve(image, kernel, bias=None, stride=1, dilation=1, groups=1):
    """As F.conv2d without padding: NCHW, kernel of out x in x rows x columns; depthwise or dense."""
    if not image.is_cuda or groups > 1:
        return F.conv2d(image, kernel, bias, stride, 0, dilation, groups)
    out = torch.matmul(kernel.flatten(1), beneath(image, kernel.shape[2:], stride, dilation).flatten(2))
    if bias is not None:
        out = out + bias[:, None]
    rows, columns = (reach(side, size, stride, dilation) for side, size in zip(image.shape[2:], kernel.shape[2:]))
    return out.unflatten(2, (rows, columns))


def reach(side, size, stride, dilation):
    """How many places a kernel has along a side."""
    return (side - dilation * (size - 1) - 1) // stride + 1


def beneath(image, sizes, stride, dilation):
    """What lies beneath a kernel at each of its places: n x (channels x rows x columns) x height x width."""
    if tuple(sizes) == (1, 1):
        return image[:, :, ::stride, ::stride] if stride > 1 else image
    height, width = (reach(side, size, stride, dilation) for side, size in zip(image.shape[2:], sizes))
    seen = [
        image[:, :, y * dilation :, x * dilation :][:, :, : (height - 1) * stride + 1 : stride, : (width - 1) * stride + 1 : stride]
        for y in range(sizes[0])
        for x in range(sizes[1])
    ]
    return torch.stack(seen, 2).flatten(1, 2)


class Conv(nn.Conv2d):
    """nn.Conv2d of one group by `convolve`."""

    def _conv_forward(self, input, weight, bias):
        if not input.is_cuda:
            return super()._conv_forward(input, weight, bias)
        down, across = self.padding
        return convolve(F.pad(input, (across, across, down, down)), weight, bias, self.stride[0], self.dilation[0])
