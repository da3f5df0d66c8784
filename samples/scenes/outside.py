"""What a first-floor window looks out on: a street of blocks, far enough away to be soft."""
import textures as tx
from materials import pictured, plain
from shapes import box, sheet
from truth import label


def street_blocks(ground=-7.0):
    """Blocks along the far side of a street that runs in y, seen from x = 2.5."""
    walls = ((0.58, 0.48, 0.37), (0.50, 0.27, 0.19), (0.62, 0.58, 0.50), (0.44, 0.40, 0.36))
    roof = plain('roof', (0.16, 0.11, 0.09), 0.8)
    y, k, blocks = -30.0, 0, []
    for width, high, back in ((11, 13, 0), (9, 10.5, 0.6), (13, 14.5, 0.2), (8, 9, 0), (12, 12, 0.8), (10, 15, 0.3), (12, 11, 0)):
        columns, floors = round(width / 1.9), round(high / 3)
        face = pictured(f'facade {k}', tx.facade(columns, floors, 80 + k, walls[k % 4]), (width, high), 0.75)
        x = 25 + back
        front = sheet('front', 6, 6, lambda u, v, a=y, w=width, h=high, at=x: (at, a + u * w, ground + v * h), face, (width, high))
        block = box('block', (x + 0.02, y, ground), (x + 9, y + width, ground + high), plain(f'side {k}', walls[k % 4], 0.8), 0)
        top = box('roof', (x - 0.3, y - 0.1, ground + high), (x + 9.2, y + width + 0.1, ground + high + 0.35), roof, 0.05)
        blocks += [front, block, top]
        y += width + (1.5 if k == 3 else 0)
        k += 1
    label('building', 'blocks across the street', *blocks)
    sheet('road', 4, 4, lambda u, v: (3 + u * 22, -40 + v * 100, ground), plain('asphalt', (0.08, 0.08, 0.085), 0.9, grain=0.3, grain_size=0.02))
