import type { PointNorm, RegionNorm } from '../../core/findings/finding';

/** With fewer points a photo is plain: nothing is listed. */
const fewPoints = 60;
/** Side of a cell as a share of the longer side: small enough to leave out flat places, large enough to look calm. */
const cellShare = 1 / 48;

/** A cell of the grid. */
export interface Cell {
  readonly region: RegionNorm;
  /** How many points lie in it. */
  readonly points: number;
}

/** The cells of a grid that hold points, those with most of them first. Empty when there are few points anyway. */
export function crowdedCells(
  points: readonly PointNorm[],
  { width, height }: { readonly width: number; readonly height: number },
): Cell[] {
  if (points.length < fewPoints) return [];
  const cellPx = cellShare * Math.max(width, height);
  const columns = Math.ceil(width / cellPx);
  const counts = new Map<number, number>();
  for (const [x, y] of points) {
    const cell = Math.floor((y * height) / cellPx) * columns + Math.floor((x * width) / cellPx);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([cell, count]) => {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      const region: RegionNorm = [
        (column * cellPx) / width,
        (row * cellPx) / height,
        Math.min(1, ((column + 1) * cellPx) / width),
        Math.min(1, ((row + 1) * cellPx) / height),
      ];
      return { region, points: count };
    });
}
