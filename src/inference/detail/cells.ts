import type { PointNorm, RegionNorm } from '../../core/findings/finding';

/** With this share of its points a photo was mostly no longer matched with another one of the same place. */
const shareThatMayStay = 0.02;
/** With fewer points a photo is plain: nothing is listed. */
const fewPoints = 60;
/** Side of a cell as a share of the longer side: small enough to leave out flat places, large enough to look calm. */
const cellShare = 1 / 32;

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly points: number;
}

/**
 * The cells of a grid that hold all but a few of the points, those with most points first. Empty when there are few
 * points anyway.
 * @param size of the picture in px, or anything in its proportions
 */
export function crowdedCells(
  points: readonly PointNorm[],
  { width, height }: { readonly width: number; readonly height: number },
): RegionNorm[] {
  if (points.length < fewPoints) return [];
  const cellPx = cellShare * Math.max(width, height);
  const columns = Math.ceil(width / cellPx);
  const rows = Math.ceil(height / cellPx);
  const counts = new Uint32Array(columns * rows);
  for (const [x, y] of points) {
    const at = Math.floor((y * height) / cellPx) * columns + Math.floor((x * width) / cellPx);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const cells = [...counts].map((count, i): Cell => ({
    column: i % columns,
    row: Math.floor(i / columns),
    points: count,
  }));
  const chosen: RegionNorm[] = [];
  let left = points.length;
  for (const { column, row, points: held } of cells.sort((a, b) => b.points - a.points)) {
    if (left <= shareThatMayStay * points.length) break;
    left -= held;
    chosen.push([
      (column * cellPx) / width,
      (row * cellPx) / height,
      Math.min(1, ((column + 1) * cellPx) / width),
      Math.min(1, ((row + 1) * cellPx) / height),
    ]);
  }
  return chosen;
}
