"""Noise reduction for two independent renders of one view (Debian's Blender comes without a denoiser).

First a dual-buffer non-local means: weights come from one half and are applied to the other, so that noise does not
steer its own filter (Rousselle et al., "Adaptive Rendering with Non-Local Means Filtering", 2012). What is left are soft
blotches; they are taken out by ever wider, sparser filters (Dammertz et al., "Edge-Avoiding À-Trous Wavelet Transform",
2010), each told by the difference of the halves how much of what it sees is noise. Colour is divided by the surface
colour first, so that textures are not blurred; surface normals and colour keep edges.
"""
import numpy as np


def _shift(field, dy, dx):
    return np.roll(field, (dy, dx), axis=(0, 1))


def _blur(field, times=1):
    """Mean over 3×3, repeated."""
    for _ in range(times):
        for axis in (0, 1):
            field = field + np.roll(field, 1, axis) + np.roll(field, -1, axis)
        field = field * np.float32(1 / 9)
    return field


def _despeckle(field):
    """Caps single pixels that are far brighter than all around them."""
    tone = field.max(axis=2)
    first = second = np.zeros_like(tone)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dy or dx:
                near = _shift(tone, dy, dx)
                first, second = np.maximum(first, near), np.maximum(second, np.minimum(first, near))
    limit = 1.5 * second + 0.02
    return field * np.minimum(1, limit / np.maximum(tone, 1e-6))[..., None]


def _square(field):
    return np.einsum('ijk,ijk->ij', field, field)


def _steady(first, second):
    """A guide from both halves: their mean, smoothed where they disagree (thin cloth, soft focus)."""
    mean = (first + second) / 2
    doubt = np.clip(_blur(_square(first - second), 2) / 0.02, 0, 1)[..., None]
    return mean * (1 - doubt) + _blur(mean, 2) * doubt


def _filter(halves, guide, variance, offsets, step, strength):
    """One pass over both halves. Offsets are in units of `step` pixels."""
    sums = [np.zeros_like(half) for half in halves]
    weights = [np.full_like(variance, 1e-6) for _ in halves]
    for dy in offsets:
        for dx in offsets:
            near = [_shift(half, dy * step, dx * step) for half in halves]
            apart = _square(guide - _shift(guide, dy * step, dx * step))
            far = _shift(variance, dy * step, dx * step)
            scale = 1 / (1e-5 + strength**2 * (variance + far))
            noise = variance + np.minimum(variance, far)
            for k in (0, 1):
                distance = _blur((_square(halves[k] - near[k]) / 3 - noise) * scale)
                w = np.exp(-np.maximum(0, distance) - apart)
                sums[1 - k] += w[..., None] * near[1 - k]
                weights[1 - k] += w
    return [total / weight[..., None] for total, weight in zip(sums, weights)]


def _variance(halves, blur):
    return _blur(_square(halves[0] - halves[1]), blur) / 6 + np.float32(1e-6)


def denoise(halves, strength=0.9):
    """Takes two (picture, surface colour, surface normal) triples of linear RGB arrays; gives one clean picture."""
    (first, colour, normal), (second, colour2, normal2) = halves
    albedo, normal = _steady(colour, colour2), _steady(normal, normal2)
    base = np.maximum(albedo, 0.06).astype(np.float32)
    light = [np.log1p(np.maximum(_despeckle(half) / base, 0) * 4).astype(np.float32) for half in (first, second)]
    guide = np.concatenate([normal / 0.15, albedo / 0.065], axis=2).astype(np.float32)
    light = _filter(light, guide, _variance(light, 2), range(-4, 5), 1, strength)
    for step, blur in ((3, 4), (7, 8), (15, 16)):
        light = _filter(light, guide, _variance(light, blur), range(-2, 3), step, strength)
    return (np.expm1((light[0] + light[1]) / 2) / 4 * base).astype(np.float32)
