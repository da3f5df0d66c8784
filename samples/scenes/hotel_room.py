"""A hotel double room by day: patterned bedding, window over a street, curtains, lamps lit, picture above the bed.

Views: `wide` (landscape, from the corner by the door) and `tall` (a phone held upright, from the other side); both when
none is named.
The room spans x -2.3..2.3 and y -3.1..2.4; headboard wall at y = 2.4, window wall at x = 2.3, ceiling at 2.6.
"""
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mathutils import Matrix  # noqa: E402

import studio  # noqa: E402
import textures as tx  # noqa: E402
from materials import glass, pictured, plain, sheer  # noqa: E402
from outside import street_blocks  # noqa: E402
from shapes import box, curtain, drape, lathe, pillow, place, sheet, solid_for_cloth, tube  # noqa: E402
from truth import label  # noqa: E402

LEFT, RIGHT, NEAR, FAR, TOP = -2.3, 2.3, -3.1, 2.4, 2.6
BED_X, BED_HALF, BED_FOOT, BED_HEAD, BED_TOP = -0.35, 0.82, 0.28, 2.32, 0.58
SILL, LINTEL, WINDOW_Y0, WINDOW_Y1 = 0.72, 2.2, -0.55, 1.25


def room():
    wall = pictured('wall', tx.plaster(colour=(0.73, 0.68, 0.59)), (2.5, 2.5), 0.85, 'Object')
    accent = pictured('accent wall', tx.plaster(colour=(0.40, 0.47, 0.46), seed=14), (2.5, 2.5), 0.85, 'Object')
    white = plain('paint', (0.78, 0.77, 0.74), 0.45)
    ceiling = pictured('ceiling', tx.plaster(colour=(0.84, 0.83, 0.80), seed=17), (3, 3), 0.9, 'Object')
    box('far wall', (LEFT - 0.2, FAR, 0), (RIGHT + 0.2, FAR + 0.2, TOP), accent, 0)
    box('left wall', (LEFT - 0.2, NEAR, 0), (LEFT, FAR, TOP), wall, 0)
    box('near wall', (LEFT - 0.2, NEAR - 0.2, 0), (RIGHT + 0.2, NEAR, TOP), wall, 0)
    box('ceiling', (LEFT - 0.2, NEAR - 0.2, TOP), (RIGHT + 0.4, FAR + 0.2, TOP + 0.1), ceiling, 0)
    for name, low, high in (
        ('below', (RIGHT, NEAR, 0), (RIGHT + 0.28, FAR, SILL)), ('above', (RIGHT, NEAR, LINTEL), (RIGHT + 0.28, FAR, TOP)),
        ('before', (RIGHT, NEAR, SILL), (RIGHT + 0.28, WINDOW_Y0, LINTEL)), ('behind', (RIGHT, WINDOW_Y1, SILL), (RIGHT + 0.28, FAR, LINTEL)),
    ):
        box('window wall ' + name, low, high, wall, 0)
    floor = sheet('carpet', 8, 8, lambda u, v: (LEFT + u * (RIGHT - LEFT), NEAR + v * (FAR - NEAR), 0),
                  pictured('carpet', tx.carpet(), (0.55, 0.55), 0.95, sheen=0.3, height=tx.noise(1024, 1024, 0.05, 43), bump=0.5),
                  (RIGHT - LEFT, FAR - NEAR))
    solid_for_cloth(floor)
    for low, high in (((LEFT, FAR - 0.018, 0), (RIGHT, FAR, 0.11)), ((LEFT, NEAR, 0), (LEFT + 0.018, FAR, 0.11)), ((RIGHT - 0.018, NEAR, 0), (RIGHT, FAR, 0.11))):
        box('skirting', low, high, white, 0.006)
    box('cornice', (LEFT, FAR - 0.07, TOP - 0.07), (RIGHT, FAR, TOP), white, 0.03)


def window():
    white = plain('window frame', (0.74, 0.74, 0.72), 0.35)
    pane = glass('pane')
    x, parts = RIGHT + 0.16, []
    middle = (WINDOW_Y0 + WINDOW_Y1) / 2
    for y0, y1 in ((WINDOW_Y0, middle), (middle, WINDOW_Y1)):
        for low, high in (
            ((x, y0, SILL), (x + 0.06, y1, SILL + 0.075)), ((x, y0, LINTEL - 0.065), (x + 0.06, y1, LINTEL)),
            ((x, y0, SILL), (x + 0.06, y0 + 0.065, LINTEL)), ((x, y1 - 0.065, SILL), (x + 0.06, y1, LINTEL)),
        ):
            parts.append(box('window bar', low, high, white, 0.012))
        sash = sheet('window pane', 12, 12, lambda u, v, a=y0, b=y1: (x + 0.03, a + u * (b - a), SILL + v * (LINTEL - SILL)), pane)
        sash['see_through'] = True
        parts.append(sash)
    box('sill', (RIGHT - 0.1, WINDOW_Y0 - 0.08, SILL - 0.035), (RIGHT + 0.2, WINDOW_Y1 + 0.08, SILL), white, 0.01)
    parts.append(tube('handle', [(x - 0.03, middle + 0.05, 1.42), (x - 0.05, middle + 0.05, 1.42), (x - 0.05, middle + 0.05, 1.3)], 0.009, plain('steel', (0.5, 0.5, 0.5), 0.3, 1)))
    label('window', 'window', *parts)


def curtains():
    drape_cloth = pictured('curtain', tx.stripes(colours=((0.62, 0.50, 0.34), (0.68, 0.57, 0.41), (0.55, 0.43, 0.28)), count=24), (1.2, 1.2), 0.85, sheen=0.4,
                           height=tx.noise(512, 512, 0.1, 8), bump=0.25, depth=0.002)
    net = sheer('net curtain', (0.88, 0.88, 0.86), 0.45)
    x = RIGHT - 0.13
    far = curtain('curtain far', (x, WINDOW_Y1 - 0.12), (x, WINDOW_Y1 + 0.55), 2.42, 0.02, drape_cloth, 6, 0.055, 3)
    near = curtain('curtain near', (x, WINDOW_Y0 - 0.62), (x, WINDOW_Y0 + 0.1), 2.42, 0.02, drape_cloth, 6, 0.055, 4)
    net_far = curtain('net far', (x + 0.09, WINDOW_Y1 - 0.42), (x + 0.09, WINDOW_Y1 + 0.2), 2.42, 0.03, net, 7, 0.03, 5)
    net_near = curtain('net near', (x + 0.09, WINDOW_Y0 - 0.2), (x + 0.09, WINDOW_Y0 + 0.4), 2.42, 0.03, net, 7, 0.03, 6)
    for piece in (net_far, net_near):
        piece['see_through'] = True
    label('curtain', 'curtain far', far, net_far)
    label('curtain', 'curtain near', near, net_near)
    tube('rail', [(x, WINDOW_Y0 - 0.75, 2.45), (x, WINDOW_Y1 + 0.68, 2.45)], 0.014, plain('brass', (0.45, 0.33, 0.16), 0.35, 1))


def bed():
    oak = pictured('oak', tx.wood(), (0.9, 0.45), 0.45, 'Object', coat=0.15)
    leather = plain('headboard cloth', (0.10, 0.115, 0.12), 0.8, sheen=0.5, grain=0.35, grain_size=0.0015)
    linen = plain('linen', (0.80, 0.79, 0.76), 0.85, sheen=0.2, grain=0.25, grain_size=0.0012)
    weave = tx.noise(512, 512, 0.05, 9)
    print_ = pictured('print', tx.rosettes(), (0.46, 0.46), 0.85, sheen=0.25, height=weave, bump=0.12, depth=0.001)
    stripe = pictured('stripe', tx.stripes(), (0.42, 0.42), 0.85, sheen=0.25, height=weave, bump=0.15, depth=0.001)
    ochre = plain('ochre', (0.52, 0.27, 0.06), 0.8, sheen=0.6, grain=0.4, grain_size=0.002)
    x0, x1 = BED_X - BED_HALF, BED_X + BED_HALF
    parts = []
    y = BED_HEAD - 0.1
    for name, w, d, cloth, where, tilt, plump, seed in (
        ('pillow', 0.72, 0.5, linen, (BED_X - 0.40, y - 0.02, 0.80), (62, 3, 2), 7, 11), ('pillow', 0.72, 0.5, linen, (BED_X + 0.40, y - 0.03, 0.80), (60, -2, -3), 7, 12),
        ('cushion', 0.62, 0.46, print_, (BED_X - 0.41, y - 0.19, 0.77), (55, -3, 4), 7, 13), ('cushion', 0.62, 0.46, print_, (BED_X + 0.39, y - 0.2, 0.77), (53, 2, -5), 7, 14),
        ('small cushion', 0.5, 0.3, ochre, (BED_X + 0.02, y - 0.36, 0.74), (56, 2, 3), 8, 15),
    ):
        parts.append(place(pillow(name, w, d, cloth, plump, seed), where, tilt))
    parts += [
        box('base', (x0 + 0.02, BED_FOOT + 0.02, 0.09), (x1 - 0.02, BED_HEAD, 0.33), leather, 0.03),
        solid_for_cloth(box('mattress', (x0, BED_FOOT, 0.3), (x1, BED_HEAD, BED_TOP), linen, 0.07, 6)),
    ]
    for x in (x0 + 0.12, x1 - 0.12):
        parts.append(box('foot', (x - 0.04, BED_FOOT + 0.1, 0), (x + 0.04, BED_FOOT + 0.18, 0.1), oak, 0.006))
    width = (x1 - x0 + 0.24) / 5
    for k in range(5):
        left = x0 - 0.12 + k * width
        parts.append(box('headboard', (left + 0.003, FAR - 0.09, 0.25), (left + width - 0.003, FAR - 0.005, 1.2), leather, 0.035, 5))
    duvet = drape('duvet', (2 * BED_HALF + 0.62, 1.66), (BED_X, BED_FOOT + 0.69, BED_TOP + 0.14), print_, 0.033, 50, 0.35, 1.2, 0.035, 2, 0.015, -0.03)
    solid_for_cloth(duvet, 0.04)
    fold = drape('folded sheet', (2 * BED_HALF + 0.5, 0.36), (BED_X, BED_FOOT + 1.42, BED_TOP + 0.17), linen, 0.033, 40, 0.3, 1.5, 0.022, 5, -0.01, -0.02)
    parts += [duvet, fold]
    throw = drape('throw', (2 * BED_HALF + 0.74, 0.5), (BED_X, BED_FOOT + 0.33, BED_TOP + 0.24), stripe, 0.033, 45, 0.3, 0.8, 0.012, 7, 0.03, -0.01)
    parts.append(throw)
    label('bedding', 'bed', *parts)


def bedside(x, name):
    oak = pictured('walnut ' + name, tx.wood(dark=(0.10, 0.05, 0.025), light=(0.22, 0.12, 0.06), seed=25), (0.8, 0.4), 0.4, 'Object', coat=0.2)
    brass = plain('brass ' + name, (0.55, 0.40, 0.18), 0.28, 1)
    y0, y1 = FAR - 0.47, FAR - 0.04
    label('storage', 'nightstand ' + name,
          box('top', (x - 0.24, y0, 0.53), (x + 0.24, y1, 0.56), oak, 0.006), box('case', (x - 0.225, y0 + 0.02, 0.14), (x + 0.225, y1, 0.53), oak, 0.006),
          box('drawer', (x - 0.21, y0 + 0.005, 0.35), (x + 0.21, y0 + 0.03, 0.515), oak, 0.004), box('drawer', (x - 0.21, y0 + 0.005, 0.16), (x + 0.21, y0 + 0.03, 0.335), oak, 0.004),
          box('leg', (x - 0.21, y0 + 0.04, 0), (x - 0.17, y0 + 0.08, 0.15), oak, 0.004), box('leg', (x + 0.17, y0 + 0.04, 0), (x + 0.21, y0 + 0.08, 0.15), oak, 0.004),
          *(lathe('knob', [(0, 0), (0.013, 0.001), (0.013, 0.012), (0, 0.014)], (x, y0 - 0.002, z), brass, 16) for z in (0.43, 0.25)))
    y = FAR - 0.24
    shade = sheer('lampshade ' + name, (0.88, 0.78, 0.62), 0.0)
    foot = plain('lamp foot ' + name, (0.06, 0.16, 0.18), 0.15, coat=0.8)
    label('lamp', 'lamp ' + name,
          lathe('lamp foot', [(0, 0), (0.075, 0), (0.075, 0.012), (0.04, 0.03), (0.06, 0.09), (0.085, 0.16), (0.06, 0.235), (0.025, 0.265), (0.016, 0.28), (0.012, 0.36), (0, 0.36)], (x, y, 0.56), foot),
          lathe('lampshade', [(0.155, 0.30), (0.157, 0.305), (0.115, 0.515), (0.112, 0.512), (0.152, 0.302)], (x, y, 0.56), shade))
    studio.bulb('bulb ' + name, (x, y, 0.56 + 0.40), 9)


def small_things():
    paper, ink = plain('paper', (0.75, 0.73, 0.68), 0.7), plain('cover', (0.28, 0.05, 0.04), 0.5)
    x, y = BED_X - BED_HALF - 0.42, FAR - 0.36
    place(box('book', (-0.07, -0.1, 0), (0.07, 0.1, 0.022), ink, 0.003), (x + 0.13, y, 0.572), (0, 0, 14))
    place(box('notes', (-0.055, -0.08, 0), (0.055, 0.08, 0.008), paper, 0.002), (x + 0.12, y, 0.588), (0, 0, 4))
    frame = pictured('gilt', tx.wood(dark=(0.13, 0.07, 0.03), light=(0.25, 0.15, 0.06), seed=27), (0.6, 0.3), 0.35, 'Object', coat=0.4)
    cx, z, w, h = BED_X, 1.74, 0.98, 0.66
    art = pictured('painting', tx.seascape(), (1, 1), 0.45)
    mount = plain('mount', (0.80, 0.79, 0.75), 0.8)
    parts = [box('mount', (cx - w / 2, FAR - 0.02, z - h / 2), (cx + w / 2, FAR - 0.008, z + h / 2), mount, 0),
             sheet('painting', 10, 10, lambda u, v: (cx + (u - 0.5) * (w - 0.2), FAR - 0.0215, z + (v - 0.5) * (h - 0.17)), art)]
    for low, high in (((-w / 2, -h / 2), (w / 2, -h / 2 + 0.035)), ((-w / 2, h / 2 - 0.035), (w / 2, h / 2)), ((-w / 2, -h / 2), (-w / 2 + 0.035, h / 2)), ((w / 2 - 0.035, -h / 2), (w / 2, h / 2))):
        parts.append(box('frame', (cx + low[0], FAR - 0.04, z + low[1]), (cx + high[0], FAR - 0.003, z + high[1]), frame, 0.006))
    label('wall_art', 'picture', *parts)


def armchair():
    cloth = plain('armchair cloth', (0.20, 0.26, 0.25), 0.85, sheen=0.6, grain=0.4, grain_size=0.002)
    legs = plain('legs', (0.09, 0.05, 0.03), 0.4)
    x, y = 1.62, 1.72
    parts = [
        box('seat', (-0.33, -0.34, 0.24), (0.33, 0.3, 0.44), cloth, 0.06, 6), box('back', (-0.36, 0.2, 0.24), (0.36, 0.37, 0.86), cloth, 0.07, 6),
        box('arm', (-0.41, -0.34, 0.2), (-0.29, 0.36, 0.6), cloth, 0.05, 6), box('arm', (0.29, -0.34, 0.2), (0.41, 0.36, 0.6), cloth, 0.05, 6),
        *(box('leg', (sx * 0.32 - 0.02, sy, 0), (sx * 0.32 + 0.02, sy + 0.04, 0.24), legs, 0.004) for sx in (-1, 1) for sy in (-0.3, 0.28)),
    ]
    turn = Matrix.Translation((x, y, 0)) @ Matrix.Rotation(math.radians(-38), 4, 'Z')
    for part in parts:
        part.matrix_world = turn @ Matrix.Translation(part.location)
    label('seating', 'armchair', *parts)


def build():
    studio.empty_stage()
    room()
    window()
    curtains()
    bed()
    bedside(BED_X - BED_HALF - 0.42, 'left')
    bedside(BED_X + BED_HALF + 0.42, 'right')
    small_things()
    armchair()
    street_blocks()
    studio.daylight(38, 118, sun=3.2, sky=0.22)
    studio.panel('window light', (RIGHT + 0.5, (WINDOW_Y0 + WINDOW_Y1) / 2, 1.5), (0, 0.4, 1.0), (1.7, 1.4), 330, (0.86, 0.93, 1.0))
    studio.panel('hall light', (-0.9, -2.4, 2.5), (-0.6, 0.2, 0.4), (0.8, 0.8), 40, (1.0, 0.82, 0.62))


def main():
    args = studio.arguments()
    if not args.again:
        build()
    if args.view != 'tall':
        studio.camera((-1.75, -2.75, 1.52), (0.15, 1.25, 0.93), 27, 4.0, (BED_X, BED_FOOT + 0.4, 0.7), 0.5)
        studio.shoot('hotel-room', args, exposure=1.0)
    if args.view != 'wide':
        studio.camera((1.55, -2.3, 1.55), (-0.35, 1.3, 0.72), 24, 2.8, (BED_X, BED_FOOT + 0.6, 0.7), -0.8)
        studio.shoot('hotel-room-rotated', args, (960, 1280), exposure=1.0, seed=2)


main()
