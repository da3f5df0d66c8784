import type { RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { Placement } from '../letterbox';
import { cellsInside, regionOfCell, type Grid } from './grid';
import { sceneKinds } from './kinds';

/** From here a cell more likely shows a kind than not. */
const shownFrom = 0.5;

/** One map per kind over the network's input: how likely each cell (8 × 8 input px) shows the kind, 0..1. */
export class SceneMaps {
  private readonly grid: Grid;

  constructor(
    /** [64, 64, kinds] */
    private readonly values: ArrayLike<number>,
    placement: Placement,
    picture: { readonly width: number; readonly height: number },
    sidePx: number,
  ) {
    this.grid = { cells: 64, sidePx, placement, picture };
  }

  /** How likely the cells of a region show a kind, on average, 0..1. */
  mean(kind: Kind, region: RegionNorm): number {
    const cells = cellsInside(this.grid, region);
    return cells.reduce((sum, cell) => sum + this.at(kind, cell), 0) / cells.length;
  }

  /** The share of the whole picture that a thing covers: what its map shows of it inside its region. */
  share(kind: Kind, region: RegionNorm): number {
    const shown = cellsInside(this.grid, region).filter((cell) => this.at(kind, cell) >= shownFrom).length;
    const { widthPx, heightPx } = this.grid.placement.target;
    const cellPx = this.grid.sidePx / this.grid.cells;
    return Math.min(1, (shown * cellPx ** 2) / (widthPx * heightPx));
  }

  /** What the map shows of a kind inside a region, as one rectangle; null when that is nothing. */
  extent(kind: Kind, region: RegionNorm): RegionNorm | null {
    const parts = cellsInside(this.grid, region).flatMap((cell) => {
      const part = this.at(kind, cell) >= shownFrom ? regionOfCell(this.grid, cell) : null;
      return part ? [part] : [];
    });
    if (parts.length === 0) return null;
    return [
      Math.min(...parts.map(([x0]) => x0)),
      Math.min(...parts.map(([, y0]) => y0)),
      Math.max(...parts.map(([, , x1]) => x1)),
      Math.max(...parts.map(([, , , y1]) => y1)),
    ];
  }

  private at(kind: Kind, cell: number): number {
    return this.values[cell * sceneKinds.length + sceneKinds.indexOf(kind)] ?? 0;
  }
}
