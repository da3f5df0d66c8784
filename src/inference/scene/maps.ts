import type { PointNorm, RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { Placement } from '../letterbox';
import { cellsInside, cellsOf, pointOf, regionOfCell, sizeOf, type Grid } from './grid';
import { sceneKinds } from './kinds';
import { outlineOf } from './outline';

/** From here a cell more likely shows a kind than not. */
const shownFrom = 0.5;
/** A map that shows fewer cells of a thing than this, or a smaller share of its region, does not tell what belongs to it. */
const fewestCells = 4;
const leastShown = 0.1;

/** A cell (16 × 16 input px) and how much of it shows a thing, 0..1. */
export interface ShownShare {
  readonly cell: number;
  readonly share: number;
}

/** One map per kind over the network's input: how likely each cell (8 × 8 input px) shows the kind, 0..1. */
export class SceneMaps {
  private readonly grid: Grid;
  private readonly sums = new Map<Kind, Float64Array>();

  constructor(
    /** [height / 8, width / 8, kinds] */
    private readonly values: ArrayLike<number>,
    placement: Placement,
    picture: { readonly width: number; readonly height: number },
  ) {
    this.grid = { cellPx: 8, placement, picture };
  }

  /** How likely the cells of a region show a kind, on average, 0..1. */
  mean(kind: Kind, region: RegionNorm): number {
    const { left, top, right, bottom } = cellsOf(this.grid, region);
    const sums = this.sumsOf(kind);
    const upTo = (x: number, y: number) => sums[y * (sizeOf(this.grid).columns + 1) + x] ?? 0;
    const inside = upTo(right, bottom) - upTo(left, bottom) - upTo(right, top) + upTo(left, top);
    return Math.max(0, inside) / ((right - left) * (bottom - top));
  }

  /**
   * The cells of twice the size (16 × 16 input px) that show a thing and nobody in front of it; all of its region where the
   * map shows hardly any of it, since something was found there. The same as `shown` in
   * models/scene/training/looks_regions.py.
   */
  shown(kind: Kind, region: RegionNorm): ShownShare[] {
    const { columns } = sizeOf(this.grid);
    const shares = new Map<number, number>();
    for (const cell of this.showing(region, (one) => this.shows(kind, one) && !this.shows('person', one))) {
      const larger = Math.floor(cell / columns / 2) * (columns / 2) + Math.floor((cell % columns) / 2);
      shares.set(larger, (shares.get(larger) ?? 0) + 1 / 4);
    }
    return [...shares].map(([cell, share]) => ({ cell, share }));
  }

  /**
   * The share of the whole picture that a thing covers: what its map shows of it inside its region; all of its region
   * where the map shows hardly any of it.
   */
  share(kind: Kind, region: RegionNorm): number {
    const shown = this.showing(region, (cell) => this.shows(kind, cell)).length;
    const { widthPx, heightPx } = this.grid.placement.target;
    return Math.min(1, (shown * this.grid.cellPx ** 2) / (widthPx * heightPx));
  }

  /** What the map shows of a kind inside a region, as one rectangle; null when that is nothing. */
  extent(kind: Kind, region: RegionNorm): RegionNorm | null {
    const parts = cellsInside(this.grid, region).flatMap((cell) => {
      const part = this.shows(kind, cell) ? regionOfCell(this.grid, cell) : null;
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

  /** The outline of what the map shows of a kind inside a region, as a closed polygon; null when that is nothing. */
  outline(kind: Kind, region: RegionNorm): PointNorm[] | null {
    const { left, top, right, bottom } = cellsOf(this.grid, region);
    const values = cellsInside(this.grid, region).map((cell) => this.at(kind, cell));
    const piece = { columns: right - left, rows: bottom - top, values };
    return outlineOf(piece, (x, y) => pointOf(this.grid, left + x, top + y));
  }

  /** The cells of a region that show something; all of them where hardly any does. */
  private showing(region: RegionNorm, shows: (cell: number) => boolean): readonly number[] {
    const inside = cellsInside(this.grid, region);
    const showing = inside.filter(shows);
    return showing.length < Math.max(fewestCells, inside.length * leastShown) ? inside : showing;
  }

  private shows(kind: Kind, cell: number): boolean {
    return this.at(kind, cell) >= shownFrom;
  }

  /** The map's sums over everything above and left of each corner of a cell (summed-area table, F. C. Crow, 1984). */
  private sumsOf(kind: Kind): Float64Array {
    const known = this.sums.get(kind);
    if (known) return known;
    const { columns, rows } = sizeOf(this.grid);
    const sums = new Float64Array((columns + 1) * (rows + 1));
    for (let y = 1; y <= rows; y++) {
      let row = 0;
      for (let x = 1; x <= columns; x++) {
        row += this.at(kind, (y - 1) * columns + x - 1);
        sums[y * (columns + 1) + x] = row + (sums[(y - 1) * (columns + 1) + x] ?? 0);
      }
    }
    this.sums.set(kind, sums);
    return sums;
  }

  private at(kind: Kind, cell: number): number {
    return this.values[cell * sceneKinds.length + sceneKinds.indexOf(kind)] ?? 0;
  }
}
