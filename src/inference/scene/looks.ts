import type { RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { Placement } from '../letterbox';
import { cellsInside, type Grid } from './grid';
import { looksKinds } from './kinds';

/** How distinctive each cell (16 × 16 input px) of a bed, curtain, rug or seat looks: could it be matched, 0..1. */
export class SceneLooks {
  private readonly grid: Grid;

  constructor(
    /** [height / 16, width / 16, looksKinds] */
    private readonly values: ArrayLike<number>,
    placement: Placement,
    picture: { readonly width: number; readonly height: number },
  ) {
    this.grid = { cellPx: 16, placement, picture };
  }

  /** The average over a region; null for kinds of which the head says nothing. */
  mean(kind: Kind, region: RegionNorm): number | null {
    const channel = looksKinds.indexOf(kind);
    const cells = cellsInside(this.grid, region);
    if (channel < 0 || cells.length === 0) return null;
    return cells.reduce((sum, cell) => sum + (this.values[cell * looksKinds.length + channel] ?? 0), 0) / cells.length;
  }
}
