import type { CoverPx } from '../cover';
import type { CoverArea } from '../cover-area';
import type { CellMeans } from '../fill/cell-means';
import { paintSmooth } from '../fill/paint-smooth';
import type { Redaction } from './redaction';

/** Cells along the longer side of the grid on which colours grow inwards: so fine that hardly an edge is seen. */
const cellsAlong = 96;
const smallestCellPx = 4;
/** Rounds of averaging: enough for colours to reach the middle of the grid. */
const rounds = 400;

/**
 * Colours grown inwards from the pixels just outside (a membrane: each cell is the mean of its neighbours, the cells
 * around it are given). Nothing is read from what is covered.
 */
export const fringe: Redaction = {
  id: 'fringe',
  apply(context, area, all) {
    if (area.widthPx === 0 || area.heightPx === 0) return;
    const cells = membrane(context, area, all);
    // The grid begins one cell before the area.
    paintSmooth(context, area, cells, cells.sidePx);
  },
};

/** A grid over the area and one cell around it: known where pixels outside the cover lie, grown elsewhere. */
function membrane(context: OffscreenCanvasRenderingContext2D, area: CoverArea, all: readonly CoverArea[]): CellMeans {
  const sidePx = Math.max(smallestCellPx, Math.ceil(Math.max(area.widthPx, area.heightPx) / cellsAlong));
  const columns = Math.ceil(area.widthPx / sidePx) + 2;
  const rows = Math.ceil(area.heightPx / sidePx) + 2;
  const { values, known } = outside(context, area, all, { sidePx, columns, rows });
  const mean = meanOf(values, known);
  for (let i = 0; i < known.length; i += 1) if (known[i] === 0) values.set(mean, 3 * i);
  for (let round = 0; round < rounds; round += 1) relax(values, known, columns, rows);
  return { columns, rows, sidePx, values };
}

interface Grid {
  readonly sidePx: number;
  readonly columns: number;
  readonly rows: number;
}

/** Means of the pixels that nothing covers, per cell. */
function outside(
  context: OffscreenCanvasRenderingContext2D,
  area: CoverArea,
  all: readonly CoverArea[],
  { sidePx, columns, rows }: Grid,
): { values: Float32Array; known: Uint8Array } {
  const values = new Float32Array(3 * columns * rows);
  const known = new Uint8Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  const left = area.xPx - sidePx;
  const top = area.yPx - sidePx;
  const { width, height } = context.canvas;
  const gone = coveredIn(all, { xPx: left, yPx: top, widthPx: columns * sidePx, heightPx: rows * sidePx });
  const data = context.getImageData(left, top, columns * sidePx, rows * sidePx).data;
  for (let y = Math.max(0, -top); y < Math.min(rows * sidePx, height - top); y += 1) {
    for (let x = Math.max(0, -left); x < Math.min(columns * sidePx, width - left); x += 1) {
      const pixel = y * columns * sidePx + x;
      if (gone[pixel] !== 0) continue;
      const cell = Math.floor(y / sidePx) * columns + Math.floor(x / sidePx);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let c = 0; c < 3; c += 1) values[3 * cell + c] = (values[3 * cell + c] ?? 0) + (data[4 * pixel + c] ?? 0);
    }
  }
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    known[cell] = 1;
    for (let c = 0; c < 3; c += 1) values[3 * cell + c] = (values[3 * cell + c] ?? 0) / count;
  }
  return { values, known };
}

/** Which pixels of a frame are covered: not 0. */
function coveredIn(all: readonly CoverArea[], frame: CoverPx): Uint8Array {
  const gone = new Uint8Array(frame.widthPx * frame.heightPx);
  for (const area of all) {
    const [left, top] = [area.xPx - frame.xPx, area.yPx - frame.yPx];
    for (let y = Math.max(0, -top); y < Math.min(area.heightPx, frame.heightPx - top); y += 1) {
      for (let x = Math.max(0, -left); x < Math.min(area.widthPx, frame.widthPx - left); x += 1) {
        if (area.mask?.[y * area.widthPx + x] !== 0) gone[(top + y) * frame.widthPx + left + x] = 1;
      }
    }
  }
  return gone;
}

/** Mean of the known cells; a middle grey when none is known, as when all of a picture is covered. */
function meanOf(values: Float32Array, known: Uint8Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const [cell, isKnown] of known.entries()) {
    if (isKnown === 0) continue;
    count += 1;
    for (const c of [0, 1, 2] as const) sum[c] += values[3 * cell + c] ?? 0;
  }
  return count === 0 ? [128, 128, 128] : [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** One round of Gauss–Seidel: each unknown cell becomes the mean of its neighbours. */
function relax(values: Float32Array, known: Uint8Array, columns: number, rows: number): void {
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const cell = y * columns + x;
      if (known[cell] !== 0) continue;
      const left = 3 * (x > 0 ? cell - 1 : cell + 1);
      const right = 3 * (x < columns - 1 ? cell + 1 : cell - 1);
      const above = 3 * (y > 0 ? cell - columns : cell + columns);
      const below = 3 * (y < rows - 1 ? cell + columns : cell - columns);
      for (let c = 0; c < 3; c += 1) {
        const sum =
          (values[left + c] ?? 0) + (values[right + c] ?? 0) + (values[above + c] ?? 0) + (values[below + c] ?? 0);
        values[3 * cell + c] = sum / 4;
      }
    }
  }
}
