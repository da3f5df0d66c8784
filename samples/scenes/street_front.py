"""A terrace of three brick houses seen from across the road: doors, sash windows, a number plate, a parked car.

The fronts stand at y = 0 and face -y; the pavement runs to y = -2.4, the road beyond it.
"""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Matrix  # noqa: E402

import studio  # noqa: E402
import textures as tx  # noqa: E402
from car import hatchback  # noqa: E402
from materials import glass, pictured, plain, sheer  # noqa: E402
from shapes import box, curtain, lathe, mesh, sheet, text, tube  # noqa: E402
from truth import label  # noqa: E402

WIDTH, EAVES = 5.2, 6.3
FACING = Matrix.Rotation(math.pi / 2, 4, 'X')


def pierced(name, x0, x1, z0, z1, holes, material, depth=0.22):
    """A wall in the plane y = 0 with openings (x0, z0, x1, z1) and their reveals."""
    xs = sorted({x0, x1, *(h[0] for h in holes), *(h[2] for h in holes)})
    zs = sorted({z0, z1, *(h[1] for h in holes), *(h[3] for h in holes)})
    vertices, faces, uvs = [], [], []

    def quad(corners, flat):
        faces.append(tuple(range(len(vertices), len(vertices) + 4)))
        vertices.extend(corners)
        uvs.extend(flat)

    for a, b in zip(xs, xs[1:]):
        for c, d in zip(zs, zs[1:]):
            if not any(h[0] <= a and b <= h[2] and h[1] <= c and d <= h[3] for h in holes):
                quad([(a, 0, c), (b, 0, c), (b, 0, d), (a, 0, d)], [(a, c), (b, c), (b, d), (a, d)])
    for a, c, b, d in holes:
        for x, sign in ((a, 1), (b, -1)):
            quad([(x, 0, c), (x, depth, c), (x, depth, d), (x, 0, d)], [(x, c), (x + sign * depth, c), (x + sign * depth, d), (x, d)])
        for z in (c, d):
            quad([(a, 0, z), (b, 0, z), (b, depth, z), (a, depth, z)], [(a, z), (b, z), (b, z + depth), (a, z + depth)])
    return mesh(name, vertices, faces, material, uvs, smooth=False)


def sash_window(x0, z0, x1, z1, seed, cloths, frame, stone, pane, dark):
    parts = []
    y, mid = 0.13, (z0 + z1) / 2
    for low, high in (((x0, z0), (x0 + 0.06, z1)), ((x1 - 0.06, z0), (x1, z1)), ((x0, z1 - 0.07), (x1, z1)), ((x0, z0), (x1, z0 + 0.08)), ((x0, mid - 0.025), (x1, mid + 0.025))):
        parts.append(box('sash', (low[0], y - 0.02, low[1]), (high[0], y + 0.05, high[1]), frame, 0.006))
    middle = (x0 + x1) / 2
    parts.append(box('bar', (middle - 0.014, y, z0), (middle + 0.014, y + 0.03, z1), frame, 0.003))
    clear = sheet('window pane', 4, 4, lambda u, v: (x0 + u * (x1 - x0), y + 0.02 + 0.0015 * math.sin(3 * u + 5 * v + seed), z0 + v * (z1 - z0)), pane)
    clear['see_through'] = True
    parts.append(clear)
    box('room', (x0 - 0.1, 0.7, z0 - 0.2), (x1 + 0.1, 0.72, z1 + 0.2), dark, 0)
    cloth = cloths[seed % len(cloths)]
    share = 0.24 + 0.12 * ((seed * 7) % 3) / 2
    for k, (a, b) in enumerate(((x0, x0 + share * (x1 - x0)), (x1 - share * (x1 - x0), x1))):
        parts.append(curtain('street curtain', (a, y + 0.14), (b, y + 0.14), z1, z0, cloth, 4, 0.025, seed * 2 + k))
    if seed % 3 != 1:
        parts.append(curtain('street net', (x0, y + 0.09), (x1, y + 0.09), mid + 0.02, z0, cloths[0], 13, 0.012, seed))
    box('window sill', (x0 - 0.1, -0.09, z0 - 0.11), (x1 + 0.1, 0.16, z0), stone, 0.012)
    box('window lintel', (x0 - 0.14, -0.015, z1), (x1 + 0.14, 0.05, z1 + 0.23), stone, 0.01)
    return parts


def door(x0, x1, z0, z1, colour, stone, brass, frame, pane, dark, name):
    paint = plain(f'door {name}', colour, 0.28, coat=0.7)
    y, split = 0.15, z0 + 2.05
    for low, high in (((x0, z0), (x0 + 0.07, z1)), ((x1 - 0.07, z0), (x1, z1)), ((x0, z1 - 0.07), (x1, z1)), ((x0, split), (x1, split + 0.07))):
        box('door frame', (low[0], y - 0.06, low[1]), (high[0], y + 0.05, high[1]), frame, 0.008)
    sheet('fanlight', 2, 2, lambda u, v: (x0 + u * (x1 - x0), y, split + v * (z1 - split)), pane)
    box('hall', (x0, 0.6, z0), (x1, 0.62, z1), dark, 0)
    a, b = x0 + 0.07, x1 - 0.07
    box('door', (a, y, z0 + 0.02), (b, y + 0.05, split), paint, 0.003)
    for low, high in ((0.12, 0.85), (1.0, 1.9)):
        for left, right in ((a + 0.1, (a + b) / 2 - 0.05), ((a + b) / 2 + 0.05, b - 0.1)):
            box('panel', (left, y - 0.014, z0 + low), (right, y + 0.01, z0 + high), paint, 0.012)
            box('panel field', (left + 0.05, y - 0.026, z0 + low + 0.05), (right - 0.05, y, z0 + high - 0.05), paint, 0.011)
    box('letter flap', ((a + b) / 2 - 0.13, y - 0.022, z0 + 0.9), ((a + b) / 2 + 0.13, y, z0 + 0.965), brass, 0.005)
    knob = lathe('knob', [(0, 0.07), (0.032, 0.06), (0.036, 0.04), (0.02, 0.015), (0.03, 0)], (0, 0, 0), brass, 24)
    knob.matrix_world = Matrix.Translation((b - 0.09, y, z0 + 1.02)) @ FACING
    for low, high in (((x0 - 0.2, z0), (x0, z1 + 0.05)), ((x1, z0), (x1 + 0.2, z1 + 0.05)), ((x0 - 0.28, z1 + 0.05), (x1 + 0.28, z1 + 0.28))):
        box('surround', (low[0], -0.06, low[1]), (high[0], 0.02, high[1]), stone, 0.015)
    box('hood', (x0 - 0.36, -0.2, z1 + 0.28), (x1 + 0.36, 0.02, z1 + 0.36), stone, 0.02)
    for k in range(2):
        box('step', (x0 - 0.22, -0.62 + k * 0.3, 0.0), (x1 + 0.22, 0.1, 0.15 * (k + 1)), stone, 0.015)


def house(k, number):
    x = k * WIDTH
    tones = (((0.34, 0.13, 0.075), (0.45, 0.41, 0.36)), ((0.42, 0.33, 0.20), (0.44, 0.41, 0.36)), ((0.30, 0.10, 0.065), (0.42, 0.38, 0.33)))
    rgb, height = tx.bricks(colour=tones[k % 3][0], mortar=tones[k % 3][1], seed=70 + k)
    brick = pictured(f'brick {k}', rgb, (0.95, 1.2), 0.85, height=height, bump=0.6, depth=0.008)
    stone = pictured(f'stone {k}', tx.plaster(512, (0.60, 0.56, 0.48), 100 + k, 0.3), (1, 1), 0.8, 'Object')
    frame, brass = plain(f'joinery {k}', (0.76, 0.75, 0.71), 0.35), plain(f'door brass {k}', (0.6, 0.43, 0.17), 0.25, 1)
    pane, dark = glass(f'pane {k}', (0.8, 0.85, 0.84), 1.6), plain(f'inside {k}', (0.05, 0.045, 0.04), 0.9)
    cloths = [sheer(f'nets {k}', (0.85, 0.85, 0.82), 0.25), plain(f'cloth a {k}', (0.5, 0.42, 0.3), 0.9), plain(f'cloth b {k}', (0.25, 0.3, 0.33), 0.9)]
    d0, d1, dz0, dz1 = x + 0.75, x + 1.75, 0.3, 2.85
    windows = [(x + 2.75, 0.95, x + 4.35, 2.75), (x + 0.65, 3.9, x + 1.85, 5.55), (x + 2.95, 3.9, x + 4.15, 5.55)]
    front = pierced(f'front {k}', x, x + WIDTH, 0, EAVES, [(d0, dz0, d1, dz1), *windows], brick)
    label('building', 'terrace', front)
    for j, (a, c, b, d) in enumerate(windows):
        label('window', f'window {k}{j}', *sash_window(a, c, b, d, k * 3 + j + 1, cloths, frame, stone, pane, dark))
    door(d0, d1, dz0, dz1, ((0.02, 0.10, 0.07), (0.25, 0.02, 0.025), (0.02, 0.04, 0.12))[k % 3], stone, brass, frame, pane, dark, k)
    box('plinth', (x, -0.05, 0), (d0 - 0.2, 0.02, 0.5), stone, 0.012)
    box('plinth', (d1 + 0.2, -0.05, 0), (x + WIDTH, 0.02, 0.5), stone, 0.012)
    box('string course', (x, -0.05, 3.35), (x + WIDTH, 0.02, 3.5), stone, 0.012)
    label('building', 'terrace', box('cornice', (x, -0.28, EAVES), (x + WIDTH, 0.1, EAVES + 0.28), stone, 0.03))
    slate = pictured(f'slate {k}', tx.bricks(rows=16, colour=(0.09, 0.095, 0.11), mortar=(0.03, 0.03, 0.035), seed=90 + k)[0], (2.4, 2.4), 0.5)
    label('building', 'terrace', sheet('roof', 8, 8, lambda u, v: (x + u * WIDTH, -0.2 + v * 3, EAVES + 0.28 + v * 2.2), slate, (WIDTH, 3.7)))
    pipe = plain(f'pipe {k}', (0.03, 0.03, 0.032), 0.4)
    tube('gutter', [(x, -0.33, EAVES + 0.25), (x + WIDTH, -0.33, EAVES + 0.25)], 0.06, pipe)
    tube('downpipe', [(x + 0.1, -0.3, EAVES + 0.2), (x + 0.1, -0.09, EAVES - 0.15), (x + 0.1, -0.09, 0.05)], 0.04, pipe)
    enamel, ink = plain(f'enamel {k}', (0.02, 0.05, 0.22), 0.2, coat=1), plain(f'numeral {k}', (0.85, 0.85, 0.82), 0.3)
    nx, nz = d1 + 0.52, 2.02
    label('sign', f'house number {number}', box('number plate', (nx - 0.16, -0.02, nz - 0.125), (nx + 0.16, 0.005, nz + 0.125), enamel, 0.006),
          text('number', str(number), 0.21, Matrix.Translation((nx, -0.022, nz)) @ FACING, ink, 0.001))


def ground():
    flags = tx.bricks(rows=8, colour=(0.33, 0.31, 0.28), mortar=(0.10, 0.095, 0.09), seed=120)
    sheet('pavement', 4, 4, lambda u, v: (-12 + u * 44, -2.4 + v * 2.6, 0), pictured('flags', flags[0], (3.2, 3.2), 0.85, height=flags[1], bump=0.4, depth=0.01), (44, 2.6))
    box('kerb', (-12, -2.58, -0.2), (32, -2.4, 0.005), pictured('kerb stone', tx.plaster(512, (0.42, 0.41, 0.39), 122, 0.4), (0.9, 0.9), 0.85, 'Object'), 0.015)
    grit = tx.noise(1024, 1024, 0.35, 123)
    tar = tx.plaster(1024, (0.105, 0.103, 0.10), 124, 0.5) * (0.6 + 0.8 * grit)[..., None]
    sheet('road', 4, 4, lambda u, v: (-30 + u * 80, -30 + v * 27.5, -0.12), pictured('asphalt', tar, (2.2, 2.2), 0.85, height=grit, bump=0.7, depth=0.01), (80, 27.5))


def opposite():
    """Houses behind the camera: they throw shade on the road and are mirrored in the panes."""
    wall, roof = plain('opposite wall', (0.45, 0.33, 0.25), 0.9), plain('opposite roof', (0.12, 0.10, 0.1), 0.9)
    for k, (x, high) in enumerate(((-12, 6.4), (-5, 5.6), (3, 6.8), (10, 6.0), (18, 6.6))):
        box('opposite', (x, -22, -0.1), (x + 6.2, -15, high), wall, 0)
        box('opposite roof', (x - 0.2, -22, high), (x + 6.4, -14.7, high + 0.3), roof, 0)


def build():
    for k, number in enumerate((25, 27, 29, 31)):
        house(k, number)
    side = pictured('side', tx.plaster(512, (0.6, 0.58, 0.52), 130, 0.3), (3, 3), 0.9, 'Object')
    box('end house', (-9, 0.6, 0), (-0.02, 6, 7.2), side, 0)
    ground()
    opposite()
    label('vehicle', 'car', *hatchback((0.22, 0.025, 0.02), 'WH27 LSS', Matrix.Translation((2.3, -3.55, -0.12))))
    studio.daylight(44, 212, sun=3.6, sky=0.16)


def main():
    args = studio.arguments()
    studio.empty_stage()
    if not args.again:
        build()
    studio.camera((1.9, -11.2, 1.62), (6.1, 0, 2.2), 27, 5.6, (7, 0, 1.6), 0.4)
    studio.shoot('street-front', args, exposure=0.55, look='Medium High Contrast', samples=10, seed=4)


main()
