import type { CoverArea } from '../cover-area';
import { isCovered, type Rgb } from './paint-pixels';

/** Mean colours of square cells over an area. */
export interface CellMeans {
  readonly columns: number;
  readonly rows: number;
  readonly sidePx: number;
  /** Three channels a cell, 0..255, row by row. */
  readonly values: Float32Array;
}

/** The mean of the covered pixels in each cell; black where a cell has none. */
export function coveredMeans(context: OffscreenCanvasRenderingContext2D, area: CoverArea, sidePx: number): CellMeans {
  const { xPx, yPx, widthPx, heightPx } = area;
  const { data } = context.getImageData(xPx, yPx, widthPx, heightPx);
  const columns = Math.ceil(widthPx / sidePx);
  const rows = Math.ceil(heightPx / sidePx);
  const values = new Float32Array(3 * columns * rows);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      if (!isCovered(area, x, y)) continue;
      const cell = Math.floor(y / sidePx) * columns + Math.floor(x / sidePx);
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let c = 0; c < 3; c += 1) {
        values[3 * cell + c] = (values[3 * cell + c] ?? 0) + (data[4 * (y * widthPx + x) + c] ?? 0);
      }
    }
  }
  for (let i = 0; i < values.length; i += 1) {
    values[i] = (values[i] ?? 0) / Math.max(1, counts[Math.floor(i / 3)] ?? 0);
  }
  return { columns, rows, sidePx, values };
}

/** The colour of the cell at column and row, which are moved into the grid. */
export function cellAt({ columns, rows, values }: CellMeans, column: number, row: number): Rgb {
  const x = Math.min(columns - 1, Math.max(0, column));
  const y = Math.min(rows - 1, Math.max(0, row));
  const at = 3 * (y * columns + x);
  return [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
}
