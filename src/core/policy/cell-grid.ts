import type { RegionNorm } from '../findings/finding';

/** The grid that cells belong to; a cell is known by its index, row by row from the top left. */
export interface CellGrid {
  indexOf(cell: RegionNorm): number;
  boxOf(index: number): RegionNorm;
  /** The cells that share a side with one. */
  beside(index: number): number[];
}

/** Of a cell, by how much a count of cells may be off. */
const slack = 1e-6;

/** @param cells at least one; all of one size, but for those that the right or lower edge of the picture cuts */
export function cellGrid(cells: readonly RegionNorm[]): CellGrid {
  const width = Math.max(...cells.map(([x0, , x1]) => x1 - x0));
  const height = Math.max(...cells.map(([, y0, , y1]) => y1 - y0));
  const columns = Math.ceil(1 / width - slack);
  const rows = Math.ceil(1 / height - slack);
  return {
    indexOf: ([x0, y0]) => Math.round(y0 / height) * columns + Math.round(x0 / width),
    boxOf: (index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      return [column * width, row * height, Math.min(1, (column + 1) * width), Math.min(1, (row + 1) * height)];
    },
    beside: (index) => [
      ...(index % columns > 0 ? [index - 1] : []),
      ...((index + 1) % columns > 0 ? [index + 1] : []),
      ...(index >= columns ? [index - columns] : []),
      ...(index + columns < columns * rows ? [index + columns] : []),
    ],
  };
}
