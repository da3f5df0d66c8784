import type { PointNorm, RegionNorm } from '../../core/findings/finding';

/** A photo with this share of its points left was mostly no longer matched with another one of the same place. */
const shareThatMayStay = 0.1;
/** With fewer points a photo is plain: nothing is listed. */
const fewPoints = 60;
/** At most this share of the picture is proposed: beyond that the honest proposal is not to post it. */
const mostShare = 0.5;
/** Side of a cell as a share of the longer side: small enough to leave out flat places, large enough to look calm. */
const cellShare = 1 / 32;

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly points: number;
}

/**
 * The fewest cells of a grid that hold all but a few of the points; neighbours in a row are one region. Empty when there
 * are few points anyway.
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
  const chosen = new Set<number>();
  let left = points.length;
  for (const cell of cells.sort((a, b) => b.points - a.points)) {
    if (left <= shareThatMayStay * points.length || chosen.size >= mostShare * counts.length) break;
    chosen.add(cell.row * columns + cell.column);
    left -= cell.points;
  }
  return runs(chosen, columns, rows).map(({ row, from, to }) => [
    (from * cellPx) / width,
    (row * cellPx) / height,
    Math.min(1, ((to + 1) * cellPx) / width),
    Math.min(1, ((row + 1) * cellPx) / height),
  ]);
}

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Chosen cells next to each other in a row. */
function runs(chosen: ReadonlySet<number>, columns: number, rows: number): Run[] {
  const found: Run[] = [];
  for (let row = 0; row < rows; row++) {
    let from = -1;
    for (let column = 0; column <= columns; column++) {
      const isChosen = column < columns && chosen.has(row * columns + column);
      if (isChosen && from < 0) from = column;
      if (!isChosen && from >= 0) {
        found.push({ row, from, to: column - 1 });
        from = -1;
      }
    }
  }
  return found;
}
