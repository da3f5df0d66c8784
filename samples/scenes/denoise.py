"""Noise reduction for two independent renders of one view (Debian's Blender comes without a denoiser).

Dual-buffer non-local means: weights come from one half and are applied to the other, so that noise does not steer its
own filter (Rousselle et al., "Adaptive Rendering with Non-Local Means Filtering", 2012). Colour is divided by the
surface colour first, so that textures are not blurred; surface normals and colour keep edges.
"""
import numpy as np


def _blur(field, radius):
    for axis in (0, 1):
        pad = [(0, 0)] * field.ndim
        pad[axis] = (radius + 1, radius)
        total = np.cumsum(np.pad(field, pad, mode='edge'), axis=axis, dtype=np.float64)
        ahead = np.take(total, range(2 * radius + 1, total.shape[axis]), axis=axis)
        behind = np.take(total, range(0, total.shape[axis] - 2 * radius - 1), axis=axis)
        field = ((ahead - behind) / (2 * radius + 1)).astype(np.float32)
    return field


def _shift(field, dy, dx):
    return np.roll(field, (dy, dx), axis=(0, 1))


def _despeckle(field):
    """Caps single pixels that are far brighter than all around them."""
    tone = field.max(axis=2)
    around = np.stack([_shift(tone, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx])
    limit = 1.5 * np.sort(around, axis=0)[-2] + 0.02
    return field * np.minimum(1, limit / np.maximum(tone, 1e-6))[..., None]


def denoise(first, second, albedo, normal, radius=7, strength=0.9):
    """Combines two noisy linear RGB pictures of equal sample count into one clean picture."""
    first, second = _despeckle(first), _despeckle(second)
    base = np.where(albedo.max(axis=2, keepdims=True) > 0.02, albedo + 0.01, 1.0).astype(np.float32)
    halves = [np.log1p(np.maximum(h / base, 0) * 4) for h in (first, second)]
    variance = _blur(((halves[0] - halves[1]) ** 2).mean(axis=2), 2) * 0.5 + 1e-6
    sums = [np.zeros_like(first), np.zeros_like(first)]
    weights = [np.zeros(first.shape[:2], np.float32) for _ in halves]
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            guide = ((normal - _shift(normal, dy, dx)) ** 2).sum(axis=2) / 0.02
            guide += ((albedo - _shift(albedo, dy, dx)) ** 2).sum(axis=2) / 0.004
            far = _shift(variance, dy, dx)
            for k in (0, 1):
                d = ((halves[k] - _shift(halves[k], dy, dx)) ** 2).mean(axis=2)
                d = (d - (variance + np.minimum(variance, far))) / (1e-5 + strength**2 * (variance + far))
                w = np.exp(-np.maximum(0, _blur(d, 1)) - guide)
                other = 1 - k
                sums[other] += w[..., None] * _shift(halves[other], dy, dx)
                weights[other] += w
    clean = sum(np.expm1(s / w[..., None]) / 4 for s, w in zip(sums, weights)) / 2
    return (clean * base).astype(np.float32)
