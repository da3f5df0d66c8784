"""A bare plaster wall in soft side light: nothing to find."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import studio  # noqa: E402
import textures as tx  # noqa: E402
from materials import pictured  # noqa: E402
from shapes import sheet  # noqa: E402


def main():
    args = studio.arguments()
    studio.empty_stage()
    plaster = pictured('plaster', tx.plaster(2048, (0.70, 0.66, 0.59), 91, 0.12), (3.2, 3.2), 0.9,
                       height=0.6 * tx.noise(2048, 2048, 1.15, 93) + 0.4 * tx.noise(2048, 2048, 0.5, 94), bump=0.5, depth=0.012)
    sheet('wall', 4, 4, lambda u, v: (u * 8 - 4, 0, v * 6 - 3), plaster, (8, 6))
    studio.panel('window light', (-3.4, -1.3, 0.7), (0.6, 0, -0.1), (1.6, 1.6), 130, (0.93, 0.97, 1.0))
    studio.panel('room light', (2.5, -4, 2), (0, 0, 0), (3, 3), 60, (1.0, 0.9, 0.78))
    studio.camera((0.12, -1.9, 0.05), (0.05, 0, 0), 27, 4, (0, 0, 0), 0.7)
    studio.shoot('empty-wall', args, samples=12, exposure=0.9)


main()
