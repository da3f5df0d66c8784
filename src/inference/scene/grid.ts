import type { RegionNorm } from '../../core/findings/finding';
import { toRegionNorm, type Placement } from '../letterbox';

/** A square grid of cells over a network's input, and how the picture lies in that input. */
export interface Grid {
  /** Along a side. */
  readonly cells: number;
  /** Side of the network's input in px. */
  readonly sidePx: number;
  readonly placement: Placement;
  readonly picture: { readonly width: number; readonly height: number };
}

/** Numbers of the cells, row by row, whose middle lies in a region of the picture; at least one. */
export function cellsInside(grid: Grid, [x0, y0, x1, y1]: RegionNorm): number[] {
  const { source, target } = grid.placement;
  const perPx = grid.cells / grid.sidePx;
  const across = (x: number) =>
    (target.xPx + ((x * grid.picture.width - source.xPx) * target.widthPx) / source.widthPx) * perPx;
  const down = (y: number) =>
    (target.yPx + ((y * grid.picture.height - source.yPx) * target.heightPx) / source.heightPx) * perPx;
  const [left, right] = span(across(x0), across(x1), grid.cells);
  const [top, bottom] = span(down(y0), down(y1), grid.cells);
  const inside: number[] = [];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) inside.push(y * grid.cells + x);
  return inside;
}

/** First cell and the one after the last whose middle lies between two places, both in cells. */
function span(from: number, to: number, cells: number): [number, number] {
  const first = Math.min(Math.max(Math.ceil(from - 0.5), 0), cells - 1);
  return [first, Math.min(Math.max(Math.floor(to - 0.5) + 1, first + 1), cells)];
}

/** The part of the picture that a cell stands for; null in the padding. */
export function regionOfCell({ cells, sidePx, placement, picture }: Grid, cell: number): RegionNorm | null {
  const cellPx = sidePx / cells;
  const [x, y] = [(cell % cells) * cellPx, Math.floor(cell / cells) * cellPx];
  return toRegionNorm([x, y, x + cellPx, y + cellPx], placement, picture);
}
