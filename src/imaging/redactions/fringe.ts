import type { CoverArea } from '../cover-area';
import type { CellMeans } from '../fill/cell-means';
import { paintBoxes } from '../fill/paint-boxes';
import { paintSmooth } from '../fill/paint-smooth';
import type { Redaction } from './redaction';

/** Cells along the longer side of the grid on which colours grow inwards: so fine that hardly an edge is seen. */
const cellsAlong = 96;
const smallestCellPx = 4;
/** At most so many pixels of a cell are looked at, along each side: its mean comes out the same. */
const samplesAlong = 6;
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
    if (area.boxes) paintBoxes(context, area, area.boxes, cells);
    else paintSmooth(context, area, cells, cells.sidePx);
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
  const step = oddBelow(sidePx / samplesAlong);
  const across = Math.ceil((columns * sidePx) / step);
  const down = Math.ceil((rows * sidePx) / step);
  const data = everyNth(context.canvas, { left, top, step, across, down });
  for (let row = 0; row < down; row += 1) {
    const y = row * step + (step - 1) / 2;
    if (top + y < 0 || top + y >= height || y >= rows * sidePx) continue;
    for (let column = 0; column < across; column += 1) {
      const x = column * step + (step - 1) / 2;
      if (left + x < 0 || left + x >= width || x >= columns * sidePx) continue;
      if (all.some((one) => isNear(one, left + x, top + y))) continue;
      const cell = Math.floor(y / sidePx) * columns + Math.floor(x / sidePx);
      const sample = 4 * (row * across + column);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let c = 0; c < 3; c += 1) values[3 * cell + c] = (values[3 * cell + c] ?? 0) + (data[sample + c] ?? 0);
    }
  }
  for (const [cell, count] of counts.entries()) {
    if (count === 0) continue;
    known[cell] = 1;
    for (let c = 0; c < 3; c += 1) values[3 * cell + c] = (values[3 * cell + c] ?? 0) / count;
  }
  return { values, known };
}

/** The greatest odd number that is not above a number; 1 at least. */
function oddBelow(most: number): number {
  return Math.max(1, 2 * Math.floor((most - 1) / 2) + 1);
}

interface Lattice {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly across: number;
  readonly down: number;
}

/**
 * The pixels in the middle of each `step` × `step` of a picture, row by row: the canvas picks them, which takes a fraction of
 * the time of reading all. The middle of an odd number is one pixel.
 */
function everyNth(picture: OffscreenCanvas, { left, top, step, across, down }: Lattice): Uint8ClampedArray {
  const pen = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('No canvas for the colours around');
  pen.imageSmoothingEnabled = false;
  pen.setTransform(1 / step, 0, 0, 1 / step, -left / step, -top / step);
  pen.drawImage(picture, 0, 0);
  return pen.getImageData(0, 0, across, down).data;
}

/** Whether a pixel of the picture, or one beside it, is covered by an area: a canvas may round by one. */
function isNear({ xPx, yPx, widthPx, heightPx, mask }: CoverArea, x: number, y: number): boolean {
  const [left, top] = [x - xPx, y - yPx];
  if (left < -1 || top < -1 || left > widthPx || top > heightPx) return false;
  for (let row = Math.max(0, top - 1); row <= Math.min(heightPx - 1, top + 1); row += 1) {
    for (let column = Math.max(0, left - 1); column <= Math.min(widthPx - 1, left + 1); column += 1) {
      if (mask?.[row * widthPx + column] !== 0) return true;
    }
  }
  return false;
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
