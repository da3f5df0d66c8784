import type { Pixels } from '../picture';
import { partOf, type OrientedBox } from './oriented-box';
import { straighten } from './straighten';

/** What is looked at, around the point: twice the line's height to each side, which holds most words, at this height. */
const heightPx = 48;
const heightsWide = 4;
const widthPx = heightPx * heightsWide;
/** Rows at the edges belong to other lines and to the edge of the sign, as a share of the height. */
const edge = 0.1;
/** A column is empty when its contrast is below this share of the strongest column's. */
const emptyShare = 0.35;
/** Where nothing has a contrast of this (of 255), no letters can be told from what is between them. */
const leastContrast = 24;
/** So many columns between words are empty, times the line's height, and fewer between letters: in DejaVu Sans 0.2 and 0.1. */
const leastGap = 0.15;

/** Where the gap between words is that lies nearest to a point, `offset` from a line's centre along it; null without one. */
export function nearestWordGap(pixels: Pixels, line: OrientedBox, offset: number): number | null {
  const contrast = columnContrast(pixels, partOf(line, offset, line.height * heightsWide));
  const strongest = Math.max(...contrast);
  if (strongest < leastContrast) return null;
  let nearest: number | null = null;
  let start = 0;
  for (let x = 0; x <= widthPx; x++) {
    if ((contrast[x] ?? strongest) < emptyShare * strongest) continue;
    const fromPoint = (start + x - widthPx) / 2;
    if (x - start >= leastGap * heightPx && Math.abs(fromPoint) < Math.abs(nearest ?? Infinity)) nearest = fromPoint;
    start = x + 1;
  }
  return nearest === null ? null : offset + (nearest * line.height) / heightPx;
}

/**
 * How far apart the lightest and the darkest point of each column and the two beside it are, in the channel where that is
 * most. Those beside it tell the upright of a letter as high as the line, all dark, from a gap.
 */
function columnContrast(pixels: Pixels, box: OrientedBox): number[] {
  const low = new Float32Array(widthPx * 3).fill(Infinity);
  const high = new Float32Array(widthPx * 3).fill(-Infinity);
  straighten(pixels, box, { width: widthPx, height: heightPx }, { scale: 1, offset: 0 }, (row, y) => {
    if (y < edge * heightPx || y >= (1 - edge) * heightPx) return;
    for (const [i, value] of row.entries()) {
      low[i] = Math.min(low[i] ?? value, value);
      high[i] = Math.max(high[i] ?? value, value);
    }
  });
  return Array.from({ length: widthPx }, (_, x) =>
    Math.max(
      ...[0, 1, 2].map((channel) => {
        const near = [x - 1, x, x + 1].filter((i) => i >= 0 && i < widthPx).map((i) => i * 3 + channel);
        return Math.max(...near.map((i) => high[i] ?? 0)) - Math.min(...near.map((i) => low[i] ?? 0));
      }),
    ),
  );
}
