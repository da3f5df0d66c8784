import type { CoverArea } from '../cover-area';
import { smoothAt, type CellMeans } from '../fill/cell-means';
import { isCovered, paintPixels } from '../fill/paint-pixels';
import type { Redaction } from './redaction';

/** Cells along the longer side of the grid on which colours grow inwards. */
const cellsAlong = 24;
const smallestCellPx = 8;
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
    paintPixels(context, area, (x, y) => smoothAt(cells, x + cells.sidePx, y + cells.sidePx));
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

function hides(area: CoverArea, xPx: number, yPx: number): boolean {
  const [x, y] = [xPx - area.xPx, yPx - area.yPx];
  return x >= 0 && x < area.widthPx && y >= 0 && y < area.heightPx && isCovered(area, x, y);
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
  const data = context.getImageData(left, top, columns * sidePx, rows * sidePx).data;
  for (let y = 0; y < rows * sidePx; y += 1) {
    for (let x = 0; x < columns * sidePx; x += 1) {
      const inPicture = left + x >= 0 && left + x < width && top + y >= 0 && top + y < height;
      if (!inPicture || all.some((each) => hides(each, left + x, top + y))) continue;
      const cell = Math.floor(y / sidePx) * columns + Math.floor(x / sidePx);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let c = 0; c < 3; c += 1) {
        values[3 * cell + c] = (values[3 * cell + c] ?? 0) + (data[4 * (y * columns * sidePx + x) + c] ?? 0);
      }
    }
  }
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    known[cell] = 1;
    for (let c = 0; c < 3; c += 1) values[3 * cell + c] = (values[3 * cell + c] ?? 0) / count;
  }
  return { values, known };
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
      const near = [
        x > 0 ? cell - 1 : cell + 1,
        x < columns - 1 ? cell + 1 : cell - 1,
        y > 0 ? cell - columns : cell + columns,
        y < rows - 1 ? cell + columns : cell - columns,
      ];
      for (let c = 0; c < 3; c += 1) {
        values[3 * cell + c] = near.reduce((sum, n) => sum + (values[3 * n + c] ?? 0), 0) / 4;
      }
    }
  }
}
