"""Noise reduction for two independent renders of one view (Debian's Blender comes without a denoiser).

Dual-buffer non-local means: weights come from one half and are applied to the other, so that noise does not steer its
own filter (Rousselle et al., "Adaptive Rendering with Non-Local Means Filtering", 2012). Colour is divided by the
surface colour first, so that textures are not blurred; surface normals and colour keep edges.
"""
import numpy as np


def _shift(field, dy, dx):
    return np.roll(field, (dy, dx), axis=(0, 1))


def _blur(field):
    """Mean over 3×3."""
    for axis in (0, 1):
        field = field + np.roll(field, 1, axis) + np.roll(field, -1, axis)
    return field * np.float32(1 / 9)


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


def denoise(first, second, albedo, normal, radius=5, strength=0.9):
    """Combines two noisy linear RGB pictures of equal sample count into one clean picture."""
    first, second = _despeckle(first), _despeckle(second)
    base = np.where(albedo.max(axis=2, keepdims=True) > 0.02, albedo + 0.01, 1.0).astype(np.float32)
    halves = [np.log1p(np.maximum(h / base, 0) * 4).astype(np.float32) for h in (first, second)]
    guide = np.concatenate([normal / 0.15, albedo / 0.065], axis=2).astype(np.float32)
    variance = _blur(_blur(_square(halves[0] - halves[1]))) / 6 + np.float32(1e-6)
    sums = [np.zeros_like(half) for half in halves]
    weights = [np.zeros_like(variance) for _ in halves]
    for dy in range(-radius, radius + 1):
        for dx in range(-radius, radius + 1):
            near = [_shift(half, dy, dx) for half in halves]
            apart = _square(guide - _shift(guide, dy, dx))
            far = _shift(variance, dy, dx)
            scale = 1 / (1e-5 + strength**2 * (variance + far))
            noise = variance + np.minimum(variance, far)
            for k in (0, 1):
                distance = _blur((_square(halves[k] - near[k]) / 3 - noise) * scale)
                w = np.exp(-np.maximum(0, distance) - apart)
                sums[1 - k] += w[..., None] * near[1 - k]
                weights[1 - k] += w
    clean = sum(np.expm1(s / w[..., None]) / 4 for s, w in zip(sums, weights)) / 2
    return (clean * base).astype(np.float32)
