import type { PointNorm, RegionNorm } from '../../core/findings/finding';
import { toRegionNorm, type Placement } from '../letterbox';

/** A grid of square cells over a network's input, and how the picture lies in that input. */
export interface Grid {
  /** Side of a cell, in px of the input. */
  readonly cellPx: number;
  readonly placement: Placement;
  readonly picture: { readonly width: number; readonly height: number };
}

/** Cells from `left` and `top` to before `right` and `bottom`. */
export interface CellRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many cells a grid has. */
export function sizeOf({ cellPx, placement: { input } }: Grid): { readonly columns: number; readonly rows: number } {
  return { columns: Math.floor(input.widthPx / cellPx), rows: Math.floor(input.heightPx / cellPx) };
}

/** The cells whose middle lies in a region of the picture; at least one. */
export function cellsOf(grid: Grid, [x0, y0, x1, y1]: RegionNorm): CellRect {
  const { source, target } = grid.placement;
  const across = (x: number) =>
    (target.xPx + ((x * grid.picture.width - source.xPx) * target.widthPx) / source.widthPx) / grid.cellPx;
  const down = (y: number) =>
    (target.yPx + ((y * grid.picture.height - source.yPx) * target.heightPx) / source.heightPx) / grid.cellPx;
  const { columns, rows } = sizeOf(grid);
  const [left, right] = span(across(x0), across(x1), columns);
  const [top, bottom] = span(down(y0), down(y1), rows);
  return { left, top, right, bottom };
}

/** The same as numbers of cells, counted row by row. */
export function cellsInside(grid: Grid, region: RegionNorm): number[] {
  const { left, top, right, bottom } = cellsOf(grid, region);
  const { columns } = sizeOf(grid);
  const inside: number[] = [];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) inside.push(y * columns + x);
  return inside;
}

/** First cell and the one after the last whose middle lies between two places, both in cells. */
function span(from: number, to: number, cells: number): [number, number] {
  const first = Math.min(Math.max(Math.ceil(from - 0.5), 0), cells - 1);
  return [first, Math.min(Math.max(Math.floor(to - 0.5) + 1, first + 1), cells)];
}

/** Where a point of the grid, in cells, lies in the picture; in the padding below 0 or above 1. */
export function pointOf({ cellPx, placement: { source, target }, picture }: Grid, x: number, y: number): PointNorm {
  return [
    (source.xPx + ((x * cellPx - target.xPx) * source.widthPx) / target.widthPx) / picture.width,
    (source.yPx + ((y * cellPx - target.yPx) * source.heightPx) / target.heightPx) / picture.height,
  ];
}

/** The part of the picture that a cell stands for; null in the padding. */
export function regionOfCell(grid: Grid, cell: number): RegionNorm | null {
  const { cellPx, placement, picture } = grid;
  const { columns } = sizeOf(grid);
  const [x, y] = [(cell % columns) * cellPx, Math.floor(cell / columns) * cellPx];
  return toRegionNorm([x, y, x + cellPx, y + cellPx], placement, picture);
}
