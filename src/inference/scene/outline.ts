import { contours } from 'd3-contour';
import type { PointNorm } from '../../core/findings/finding';

/** A piece of a map: how likely each cell shows a thing, 0..1, row by row. */
export interface MapPiece {
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly number[];
}

/** From here a cell more likely shows a thing than not. */
const shownFrom = 0.5;
/** Outlines are rounded to this, in 0..1 of the picture: a cell is much larger. */
const digits = 1000;

/**
 * The outline of the largest thing in a piece of a map (marching squares, W. E. Lorensen and H. E. Cline, 1987), as a
 * closed polygon; null when it shows none.
 * @param toPicture where a point of the piece, in cells from its top left corner, lies in 0..1 of the picture
 */
export function outlineOf(piece: MapPiece, toPicture: (x: number, y: number) => PointNorm): PointNorm[] | null {
  const { columns, rows, values } = piece;
  const [shape] = contours().size([columns, rows]).thresholds([shownFrom])([...values]);
  const rings = (shape?.coordinates ?? []).flatMap(([outer]) => (outer ? [outer] : []));
  const [largest] = rings.sort((a, b) => areaOf(b) - areaOf(a));
  if (!largest || largest.length < 4) return null;
  // The last point of a ring is its first once more.
  return largest.slice(0, -1).map(([x = 0, y = 0]): PointNorm => {
    const [u, v] = toPicture(x, y);
    return [inPicture(u), inPicture(v)];
  });
}

/** The area of a ring by the shoelace formula, in cells. */
function areaOf(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function inPicture(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * digits) / digits;
}
