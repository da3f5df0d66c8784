"""Pictures computed with numpy for use as textures. Every tile repeats without a seam. Arrays are [row, column, rgb], 0..1, row 0 at the bottom."""
import bpy
import numpy as np


def to_image(name, rgb, linear=False):
    """Puts an array into a Blender image. `linear` marks data such as heights, which are not colours."""
    height, width = rgb.shape[:2]
    if rgb.ndim == 2:
        rgb = np.repeat(rgb[..., None], 3, axis=2)
    image = bpy.data.images.new(name, width, height, float_buffer=linear)
    image.colorspace_settings.name = 'Non-Color' if linear else 'sRGB'
    rgba = np.ones((height, width, 4), np.float32)
    rgba[..., :3] = np.clip(rgb, 0, 1)
    image.pixels.foreach_set(rgba.ravel())
    image.pack()
    return image


def noise(height, width, beta, seed, stretch=(1.0, 1.0)):
    """Tileable 1/f**beta noise, 0..1. `stretch` (rows, columns) > 1 makes features longer that way."""
    rng = np.random.default_rng(seed)
    fy = np.fft.fftfreq(height)[:, None] * height * stretch[0]
    fx = np.fft.rfftfreq(width)[None, :] * width * stretch[1]
    f = np.sqrt(fy * fy + fx * fx)
    f[0, 0] = 1
    spectrum = np.fft.rfft2(rng.standard_normal((height, width))) / f**beta
    spectrum[0, 0] = 0
    out = np.fft.irfft2(spectrum, s=(height, width))
    low, high = np.percentile(out, [0.5, 99.5])
    return np.clip((out - low) / (high - low), 0, 1)


def mix(a, b, t):
    """Blends two colours or colour fields by a mask 0..1."""
    t = np.asarray(t)[..., None]
    return np.asarray(a) * (1 - t) + np.asarray(b) * t


def edge(distance, soft=0.01):
    """1 inside (distance < 0), 0 outside, with a soft rim."""
    return np.clip(0.5 - distance / soft, 0, 1)


def grid(n, m=None):
    """x and y in 0..1 over the tile."""
    m = m or n
    y, x = np.mgrid[0:n, 0:m]
    return (x + 0.5) / m, (y + 0.5) / n


def rosettes(n=1024, ground=(0.86, 0.83, 0.76), ink=(0.05, 0.24, 0.30), accent=(0.72, 0.42, 0.12)):
    """Block-printed bedding: eight-petalled rosettes in a half-drop repeat, joined by leaves."""
    x, y = grid(n)
    out = np.ones((n, n, 3)) * ground

    def wrapped(cx, cy):
        dx, dy = (x - cx + 0.5) % 1 - 0.5, (y - cy + 0.5) % 1 - 0.5
        return np.hypot(dx, dy), np.arctan2(dy, dx)

    for cx, cy in ((0.25, 0.25), (0.75, 0.75)):
        r, t = wrapped(cx, cy)
        out = mix(out, ink, edge(np.abs(r - 0.225) - 0.008))
        out = mix(out, ink, edge(r - 0.19 * (0.55 + 0.45 * np.abs(np.cos(4 * t)))))
        out = mix(out, ground, edge(r - 0.125 * (0.5 + 0.5 * np.abs(np.cos(4 * t)))))
        out = mix(out, accent, edge(r - 0.055))
        out = mix(out, ground, edge(r - 0.022))
    for cx, cy in ((0.75, 0.25), (0.25, 0.75)):
        r, t = wrapped(cx, cy)
        out = mix(out, ink, edge(r - 0.2 * np.abs(np.cos(2 * t)) ** 2.5))
        out = mix(out, ground, edge(r - 0.15 * np.abs(np.cos(2 * t)) ** 9))
        out = mix(out, accent, edge(r - 0.2 * np.abs(np.sin(2 * t)) ** 7))
    wear = noise(n, n, 1.0, 3)
    return mix(out, np.ones((n, n, 3)) * ground, 0.18 * wear)


def stripes(n=512, colours=((0.70, 0.40, 0.12), (0.80, 0.75, 0.66), (0.05, 0.24, 0.30)), count=9):
    """Woven stripes of unequal width."""
    x, _ = grid(n)
    out = np.zeros((n, n, 3))
    band = (x * count * 2).astype(int) % len(colours)
    for i, colour in enumerate(colours):
        out[band == i] = colour
    return out * (0.9 + 0.2 * noise(n, n, 0.2, 5))[..., None]


def plaster(n=1024, colour=(0.8, 0.77, 0.71), seed=11, amount=0.05):
    """Painted plaster: broad, faint unevenness."""
    tone = noise(n, n, 1.4, seed) - 0.5 + 0.35 * (noise(n, n, 0.6, seed + 1) - 0.5)
    return np.asarray(colour) * (1 + amount * tone)[..., None]


def wood(height=512, width=1024, dark=(0.16, 0.08, 0.035), light=(0.34, 0.19, 0.09), seed=21):
    """Wood grain running along the columns (x)."""
    rings = noise(height, width, 1.3, seed, (1, 14))
    rings = 0.5 + 0.5 * np.sin(rings * 26)
    fibre = noise(height, width, 0.7, seed + 1, (1, 40))
    return mix(np.ones((height, width, 3)) * dark, light, np.clip(0.3 * rings + 0.6 * fibre, 0, 1))


def planks(n=1024, rows=8, seed=31):
    """Floor boards, each with its own tone, along the columns."""
    out = wood(n, n, (0.20, 0.11, 0.05), (0.40, 0.25, 0.13), seed)
    rng = np.random.default_rng(seed)
    high = n // rows
    for row in range(rows):
        part = out[row * high:(row + 1) * high]
        cut = int(rng.integers(n // 8, n * 7 // 8))
        part[:] = np.roll(part, int(rng.integers(n)), axis=1)
        part[:, :cut] *= rng.uniform(0.75, 1.15)
        part[:, cut:] *= rng.uniform(0.75, 1.15)
        part[:2] *= 0.25
        part[:, cut:cut + 2] *= 0.25
    return out


def carpet(n=1024, ground=(0.33, 0.29, 0.25), ink=(0.24, 0.215, 0.19), seed=41):
    """Hotel carpet: tone-on-tone lattice in a short, speckled pile."""
    x, y = grid(n)
    lattice = np.abs(np.sin(2 * np.pi * (x + y)) * np.sin(2 * np.pi * (x - y)))
    out = mix(np.ones((n, n, 3)) * ground, ink, edge(lattice - 0.12, 0.05))
    return out * (0.72 + 0.56 * noise(n, n, 0.05, seed))[..., None]


def medallion(height=768, width=1024, seed=51):
    """A woven rug: border bands, a field of small diamonds, a central medallion. Not a repeat."""
    x, y = grid(height, width)
    sx, sy = np.abs(x - 0.5) * 2, np.abs(y - 0.5) * 2
    red, navy, cream, gold = (0.30, 0.05, 0.04), (0.035, 0.05, 0.12), (0.66, 0.58, 0.44), (0.45, 0.26, 0.08)
    out = np.ones((height, width, 3)) * red
    diamonds = np.abs((x * 16) % 1 - 0.5) + np.abs((y * 12) % 1 - 0.5)
    out = mix(out, cream, edge(np.abs(diamonds - 0.25) - 0.05, 0.05))
    d = sx * 1.2 + sy
    for limit, colour in ((0.95, navy), (0.88, cream), (0.82, navy), (0.6, gold), (0.52, red), (0.3, cream), (0.22, navy)):
        out = mix(out, colour, edge(d - limit + 0.02 * np.cos(40 * np.arctan2(sy, sx)), 0.01))
    rim = np.maximum(sx * width / height - (width / height - 1), sy)
    zig = 0.02 * np.abs((np.where(sx > sy, y * 24, x * 32) % 1) - 0.5)
    for limit, colour in ((0.78, navy), (0.82, gold), (0.90 + 0, cream), (0.93, red)):
        out = mix(out, colour, edge(limit - rim + zig, 0.01))
    return out * (0.75 + 0.5 * noise(height, width, 0.15, seed))[..., None]


def seascape(height=600, width=800, seed=61):
    """A loose painting of a headland, for the frame on the wall."""
    x, y = grid(height, width)
    stroke = noise(height, width, 1.1, seed, (1, 4)) - 0.5
    sky = mix(np.ones((height, width, 3)) * (0.80, 0.62, 0.42), (0.25, 0.42, 0.58), np.clip((y - 0.4) * 1.7 + stroke * 0.5, 0, 1))
    sea = mix(np.ones((height, width, 3)) * (0.04, 0.16, 0.22), (0.55, 0.55, 0.45), np.clip(stroke * 1.6 + 0.25, 0, 1))
    out = mix(sky, sea, edge(y - 0.4 + 0.01 * stroke, 0.01))
    ridge = 0.40 + 0.22 * np.clip(x - 0.35, 0, 1) ** 0.7 * (1 + 0.4 * np.sin(9 * x)) + 0.03 * stroke
    land = mix(np.ones((height, width, 3)) * (0.13, 0.17, 0.08), (0.42, 0.27, 0.12), np.clip(stroke * 2 + 0.4, 0, 1))
    return mix(out, land, edge(y - ridge, 0.012) * edge(0.36 + 0.05 * stroke - y, 0.02) * (x > 0.35))


def facade(columns, floors, seed, wall=(0.55, 0.47, 0.38), pane=(0.08, 0.11, 0.15), cell=48):
    """A distant block: a grid of windows with sills, each pane a little different."""
    rng = np.random.default_rng(seed)
    out = np.ones((floors * cell, columns * cell, 3)) * wall
    out *= (0.93 + 0.14 * noise(floors * cell, columns * cell, 1.0, seed))[..., None]
    for f in range(floors):
        for c in range(columns):
            y0, x0 = f * cell + cell // 4, c * cell + cell // 4
            out[y0:y0 + cell // 2, x0:x0 + cell // 2] = np.asarray(pane) * rng.uniform(0.6, 2.4)
            if rng.random() < 0.35:
                drop = int(rng.integers(4, cell // 2))
                out[y0 + cell // 2 - drop:y0 + cell // 2, x0:x0 + cell // 2] = (0.62, 0.58, 0.5)
            out[y0 - 3:y0, x0 - 3:x0 + cell // 2 + 3] = np.asarray(wall) * 1.3
            out[y0:y0 + cell // 2, x0 + cell // 4 - 1:x0 + cell // 4 + 1] = np.asarray(wall) * 1.2
    return out


def bricks(n=1024, rows=16, colour=(0.36, 0.13, 0.075), mortar=(0.46, 0.42, 0.37), seed=71):
    """Running-bond brickwork, rows × rows/3 bricks a tile. Returns colour and height."""
    rng = np.random.default_rng(seed)
    x, y = grid(n)
    row = (y * rows).astype(int)
    columns = rows // 4
    u = x * columns + 0.5 * (row % 2)
    column = np.floor(u).astype(int) % columns
    tone = rng.uniform(0.62, 1.25, (rows, columns))[row, column]
    hue = rng.uniform(-1, 1, (rows, columns))[row, column]
    wob = 0.05 * (noise(n, n, 1.0, seed + 1) - 0.5)
    dv = np.minimum((y * rows) % 1, 1 - (y * rows) % 1) + wob
    du = (np.minimum(u % 1, 1 - u % 1)) * 4 + wob
    inside = edge(0.075 - np.minimum(du, dv), 0.06)
    brick = np.asarray(colour) * tone[..., None] * (1 + np.stack([0.12 * hue, -0.05 * hue, -0.1 * hue], -1))
    grit = noise(n, n, 0.4, seed + 2)
    rgb = mix(np.ones((n, n, 3)) * mortar, brick, inside) * (0.75 + 0.5 * grit)[..., None]
    return rgb, inside * 0.8 + grit * 0.2
