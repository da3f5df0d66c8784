"""A small flat in the evening: television on a sideboard, desk with a laptop, chair, shelf of books, rug, plant.

The room spans x -2.6..2.4 and y -3..2.2; television and desk stand against the wall at y = 2.2.
"""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import numpy as np  # noqa: E402
from mathutils import Matrix  # noqa: E402

import studio  # noqa: E402
import textures as tx  # noqa: E402
from materials import glowing, pictured, plain, sheer  # noqa: E402
from shapes import box, lathe, place, sheet, tube  # noqa: E402
from truth import label  # noqa: E402

LEFT, RIGHT, NEAR, FAR, TOP = -2.6, 2.4, -3.0, 2.2, 2.55
DESK = 0.74


def room():
    wall = pictured('wall', tx.plaster(colour=(0.70, 0.68, 0.63), seed=201), (2.5, 2.5), 0.85, 'Object')
    white = plain('paint', (0.78, 0.77, 0.74), 0.45)
    box('far wall', (LEFT - 0.2, FAR, 0), (RIGHT + 0.2, FAR + 0.2, TOP), wall, 0)
    box('left wall', (LEFT - 0.2, NEAR, 0), (LEFT, FAR, TOP), wall, 0)
    box('right wall', (RIGHT, NEAR, 0), (RIGHT + 0.2, FAR, TOP), wall, 0)
    box('near wall', (LEFT - 0.2, NEAR - 0.2, 0), (RIGHT + 0.2, NEAR, TOP), wall, 0)
    box('ceiling', (LEFT - 0.2, NEAR - 0.2, TOP), (RIGHT + 0.2, FAR + 0.2, TOP + 0.1), white, 0)
    sheet('floor', 4, 4, lambda u, v: (LEFT + u * 5, NEAR + v * 5.2, 0), pictured('planks', tx.planks(), (1.25, 1.25), 0.38, coat=0.1), (5, 5.2))
    box('skirting', (LEFT, FAR - 0.018, 0), (RIGHT, FAR, 0.1), white, 0.006)
    box('skirting', (RIGHT - 0.018, NEAR, 0), (RIGHT, FAR, 0.1), white, 0.006)
    rug = pictured('rug', tx.medallion(), (1, 1), 0.95, sheen=0.3)
    label('rug', 'rug', sheet('rug', 40, 30, lambda u, v: (-1.75 + u * 2.5, -1.15 + v * 1.75, 0.012 + 0.002 * math.sin(9 * u) * math.sin(7 * v)), rug))


def television(oak):
    x0, x1, top = -1.75, -0.05, 0.5
    parts = [box('sideboard', (x0, FAR - 0.44, 0.12), (x1, FAR - 0.03, top), oak, 0.008)]
    for k in range(3):
        a = x0 + 0.02 + k * (x1 - x0 - 0.04) / 3
        parts.append(box('sideboard door', (a + 0.006, FAR - 0.458, 0.15), (a + (x1 - x0 - 0.04) / 3 - 0.006, FAR - 0.435, top - 0.035), oak, 0.005))
    for x in (x0 + 0.08, x1 - 0.12):
        parts.append(box('sideboard leg', (x, FAR - 0.4, 0), (x + 0.04, FAR - 0.36, 0.12), oak, 0.005))
    label('storage', 'sideboard', *parts)
    black, cx, y = plain('television', (0.012, 0.012, 0.013), 0.3), (x0 + x1) / 2, FAR - 0.22
    w, h, z = 1.12, 0.64, 0.62
    label('screen', 'television',
          box('television', (cx - w / 2, y, z), (cx + w / 2, y + 0.045, z + h), black, 0.008),
          sheet('television picture', 8, 8, lambda u, v: (cx + (u - 0.5) * (w - 0.03), y - 0.001, z + 0.022 + v * (h - 0.037)), glowing('broadcast', (1, 1, 1), 1.3, tx.seascape(seed=66))),
          box('television stand', (cx - 0.05, y + 0.02, top), (cx + 0.05, y + 0.05, z + 0.05), black, 0.01), box('television foot', (cx - 0.28, y - 0.1, top), (cx + 0.28, y + 0.12, top + 0.014), black, 0.006))
    clay = plain('vase', (0.42, 0.19, 0.10), 0.5)
    lathe('vase', [(0, 0), (0.06, 0), (0.1, 0.08), (0.085, 0.17), (0.035, 0.23), (0.05, 0.26)], (x0 + 0.13, FAR - 0.24, top), clay)


def desk(oak):
    x0, x1, y0 = 0.45, 1.95, FAR - 0.72
    parts = [box('desk top', (x0, y0, DESK - 0.03), (x1, FAR - 0.04, DESK), oak, 0.006)]
    for x in (x0 + 0.04, x1 - 0.09):
        for y in (y0 + 0.04, FAR - 0.12):
            parts.append(box('desk leg', (x, y, 0), (x + 0.05, y + 0.05, DESK - 0.03), oak, 0.006))
    parts.append(box('desk drawer', (x0 + 0.95, y0 + 0.02, DESK - 0.15), (x1 - 0.1, FAR - 0.1, DESK - 0.03), oak, 0.005))
    label('storage', 'desk', *parts)


def laptop(where, turn):
    metal, key = plain('aluminium', (0.50, 0.51, 0.52), 0.32, 1), plain('keys', (0.02, 0.02, 0.02), 0.5)
    w, d = 0.36, 0.25
    parts = [box('laptop base', (-w / 2, -d / 2, 0), (w / 2, d / 2, 0.016), metal, 0.006)]
    for row in range(5):
        for column in range(14):
            x, y = -w / 2 + 0.03 + column * 0.0215, d / 2 - 0.045 - row * 0.021
            parts.append(box('key', (x, y - 0.017, 0.0155), (x + 0.018, y, 0.0185), key, 0.001, 1))
    parts.append(box('touchpad', (-0.06, -d / 2 + 0.015, 0.0155), (0.06, -0.035, 0.0165), plain('touchpad', (0.4, 0.41, 0.42), 0.25, 1), 0.0005, 1))
    y, x = np.mgrid[0:400, 0:640] / 400.0
    desktop = tx.mix(np.ones((400, 640, 3)) * (0.05, 0.14, 0.3), (0.75, 0.35, 0.28), np.clip(0.6 * y + 0.5 * tx.noise(400, 640, 1.9, 77), 0, 1))
    for left, low, right, high in ((0.12, 0.18, 0.95, 0.88), (0.75, 0.3, 1.5, 0.78)):
        inside = (x > left) & (x < right) & (y > low) & (y < high)
        desktop[inside] = (0.86, 0.87, 0.88)
        desktop[inside & (y > high - 0.05)] = (0.35, 0.37, 0.42)
        lines = inside & ((y * 40) % 1 < 0.4) & (x > left + 0.05) & (x < right - 0.05 - 0.2 * ((np.floor(y * 40) * 7) % 5) / 5) & (y < high - 0.09)
        desktop[lines] = (0.35, 0.36, 0.38)
    lid = [box('laptop lid', (-w / 2, 0, 0), (w / 2, 0.009, 0.245), metal, 0.004), box('laptop bezel', (-w / 2 + 0.004, -0.002, 0.006), (w / 2 - 0.004, 0.002, 0.24), key, 0.002, 1),
           sheet('laptop picture', 4, 4, lambda u, v: ((u - 0.5) * (w - 0.028), -0.0032, 0.02 + v * 0.21), glowing('desktop', (1, 1, 1), 1.6, desktop))]
    hinge = Matrix.Translation((0, d / 2 - 0.006, 0.014)) @ Matrix.Rotation(math.radians(-20), 4, 'X')
    for part in lid:
        part.matrix_world = hinge @ Matrix.Translation(part.location)
    put = Matrix.Translation(where) @ Matrix.Rotation(math.radians(turn), 4, 'Z')
    for part in parts + lid:
        part.matrix_world = put @ (part.matrix_world if part in lid else Matrix.Translation(part.location))
    label('screen', 'laptop', *parts, *lid)


def chair(where, turn, wood):
    cloth = plain('chair seat', (0.10, 0.16, 0.17), 0.85, sheen=0.5)
    parts = [box('seat', (-0.22, -0.21, 0.43), (0.22, 0.22, 0.485), cloth, 0.025, 5), box('seat rail', (-0.2, -0.19, 0.38), (0.2, 0.2, 0.435), wood, 0.006)]
    for x in (-0.19, 0.19):
        parts.append(tube('front leg', [(x, 0.18, 0.43), (x * 1.08, 0.21, 0)], 0.018, wood))
        parts.append(tube('back leg', [(x * 1.08, -0.25, 0), (x, -0.19, 0.42), (x, -0.21, 0.6), (x * 0.96, -0.27, 0.9)], 0.018, wood))
    for z, y in ((0.62, -0.215), (0.73, -0.24), (0.85, -0.262)):
        parts.append(sheet('slat', 16, 6, lambda u, v, a=y, b=z: ((u - 0.5) * 0.36, a - 0.035 * math.sin(math.pi * u) - 0.012 * v, b - 0.035 + 0.075 * v), wood))
        parts[-1].modifiers.new('solid', 'SOLIDIFY').thickness = 0.016
    put = Matrix.Translation(where) @ Matrix.Rotation(math.radians(turn), 4, 'Z')
    for part in parts:
        part.matrix_world = put @ Matrix.Translation(part.location)
    label('seating', 'chair', *parts)


def shelf(oak):
    x0, x1, z = 0.62, 1.82, 1.45
    rng = np.random.default_rng(8)
    parts = [box('shelf', (x0, FAR - 0.24, z), (x1, FAR - 0.005, z + 0.028), oak, 0.005)]
    colours = ((0.30, 0.05, 0.04), (0.04, 0.10, 0.2), (0.55, 0.48, 0.36), (0.05, 0.14, 0.08), (0.45, 0.25, 0.06), (0.08, 0.08, 0.09), (0.62, 0.60, 0.55))
    covers = [plain(f'cover {k}', colour, 0.5) for k, colour in enumerate(colours)]
    x = x0 + 0.05
    while x < x1 - 0.4:
        thick, high, deep = rng.uniform(0.018, 0.05), rng.uniform(0.17, 0.27), rng.uniform(0.13, 0.18)
        parts.append(box('book', (x, FAR - 0.03 - deep, z + 0.028), (x + thick, FAR - 0.03, z + 0.028 + high), covers[int(rng.integers(len(covers)))], 0.003))
        x += thick + rng.uniform(0.0, 0.003)
    leaning = box('book', (-0.015, -0.075, 0), (0.015, 0.075, 0.22), covers[4], 0.003)
    parts.append(place(leaning, (x + 0.055, FAR - 0.12, z + 0.137), (0, -16, 0)))
    label('storage', 'shelf', *parts)
    frame, art = plain('frame', (0.03, 0.03, 0.03), 0.4), pictured('print', tx.rosettes(512, (0.78, 0.74, 0.64), (0.30, 0.07, 0.05), (0.06, 0.16, 0.18)), (0.8, 0.8), 0.5)
    cx, cz, w, h = -0.9, 1.83, 0.7, 0.5
    label('wall_art', 'print', box('frame', (cx - w / 2, FAR - 0.03, cz - h / 2), (cx + w / 2, FAR - 0.004, cz + h / 2), frame, 0.004),
          sheet('print', 2, 2, lambda u, v: (cx + (u - 0.5) * (w - 0.05), FAR - 0.0315, cz + (v - 0.5) * (h - 0.05)), art))


def plant(where):
    pot, green, soil = plain('pot', (0.62, 0.58, 0.52), 0.6), plain('leaf', (0.045, 0.13, 0.03), 0.35), plain('soil', (0.03, 0.02, 0.015), 0.95)
    x, y, z = where
    lathe('pot', [(0, 0), (0.12, 0), (0.165, 0.3), (0.175, 0.3), (0.175, 0.33), (0.15, 0.33), (0.145, 0.28)], where, pot)
    lathe('soil', [(0.15, 0.29), (0, 0.3)], where, soil)
    rng = np.random.default_rng(12)
    for _ in range(34):
        turn, lean, long, wide = rng.uniform(0, 6.28), rng.uniform(0.12, 0.95), rng.uniform(0.45, 0.85), rng.uniform(0.03, 0.055)

        def at(u, v, t=turn, a=lean, n=long, b=wide):
            out = 0.03 + n * a * v * (0.45 + 0.55 * v)
            up = n * (1 - 0.35 * a) * v - 0.5 * a * n * v**3
            side = (u - 0.5) * 2 * b * math.sin(math.pi * (0.06 + 0.94 * v)) ** 0.8
            fold = abs(u - 0.5) * 0.6 * b
            return x + math.cos(t) * out - math.sin(t) * side, y + math.sin(t) * out + math.cos(t) * side, z + 0.29 + up + fold

        sheet('leaf', 4, 14, at, green)


def lamps(brass):
    x, y = 1.78, FAR - 0.28
    shade = sheer('shade', (0.86, 0.76, 0.6), 0.0)
    label('lamp', 'desk lamp', lathe('lamp foot', [(0, 0), (0.08, 0), (0.08, 0.015), (0.012, 0.03), (0.01, 0.3), (0, 0.3)], (x, y, DESK), brass),
          lathe('lamp shade', [(0.13, 0.24), (0.09, 0.41), (0.087, 0.408), (0.127, 0.242)], (x, y, DESK), shade))
    studio.bulb('desk bulb', (x, y, DESK + 0.33), 8)


def main():
    args = studio.arguments()
    studio.empty_stage()
    if not args.again:
        oak = pictured('oak', tx.wood(dark=(0.26, 0.15, 0.07), light=(0.42, 0.27, 0.14)), (0.9, 0.45), 0.42, 'Object', coat=0.15)
        brass = plain('brass', (0.5, 0.36, 0.16), 0.3, 1)
        room()
        television(oak)
        desk(oak)
        laptop((1.08, FAR - 0.43, DESK), -6)
        chair((0.88, FAR - 1.12, 0), 28, oak)
        shelf(oak)
        plant((-2.2, FAR - 0.42, 0))
        lamps(brass)
        cup = plain('cup', (0.7, 0.68, 0.62), 0.2, coat=0.6)
        lathe('cup', [(0, 0), (0.03, 0), (0.038, 0.01), (0.042, 0.095), (0.039, 0.095), (0.035, 0.02), (0, 0.012)], (0.7, FAR - 0.5, DESK), cup)
        studio.daylight(20, 300, sun=0, sky=0.1)
        studio.panel('window light', (LEFT + 0.1, -0.7, 1.5), (0.5, 0.8, 0.8), (1.8, 1.5), 150, (0.85, 0.92, 1.0))
        studio.panel('ceiling light', (0.2, -0.8, TOP - 0.05), (0.2, -0.6, 0), (0.6, 0.6), 55, (1.0, 0.8, 0.58))
    studio.camera((-0.55, -2.45, 1.48), (0.2, 1.9, 0.92), 27, 4, (0.9, 1.6, 0.8), -0.5)
    studio.shoot('living-room', args, (960, 720), samples=16, exposure=0.6, seed=5, grain=0.3)


main()
