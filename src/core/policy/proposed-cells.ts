import type { RegionNorm } from '../findings/finding';
import { area } from '../findings/region';
import { cellGrid, type CellGrid } from './cell-grid';
import { coveredSamples, type CoveredSamples } from './covered-samples';

/** With no more points than this left, hardly any photo of the same place is matched: nothing more is covered. */
const fewPoints = 20;
/** Of the picture, what is covered otherwise and the cells together: something of it is to stay. */
const mostShare = 0.72;
/** Of the picture, what the cells may take where the other covers leave less than that. */
const cellsAnyway = 0.18;
/** Of the picture, what is kept of that for the holes. */
const forHoles = 0.03;
/** Covered on so many of its four sides, a cell is a hole in what is covered. */
const sidesOfHole = 3;

/** Cells of one grid, those that matter most first. */
export interface RankedCells {
  readonly cells: readonly RegionNorm[];
  /** How many points lie in each; one that was not counted is taken to have enough. */
  readonly points: readonly number[];
}

/**
 * The cells that are covered beside `boxes`: the first of them, until few points are left, or too much of the picture
 * would be gone; then small holes are closed. What lies under a box already costs nothing and is left out. Neighbours in
 * a row come back as one.
 */
export function proposedCells({ cells, points }: RankedCells, boxes: readonly RegionNorm[]): RegionNorm[] {
  if (cells.length === 0) return [];
  const grid = cellGrid(cells);
  const order = cells.map((cell) => grid.indexOf(cell));
  const most = Math.max(mostShare, coveredSamples(boxes).share() + cellsAnyway);
  const choice = new Choice(grid, boxes, new Map(order.map((cell, rank) => [cell, points[rank] ?? fewPoints + 1])));
  choice.addInOrder(order, most - forHoles);
  choice.closeHoles(most);
  return rows([...choice.cells].map((cell) => grid.boxOf(cell)));
}

/** The cells chosen so far, and what of the picture is gone with them. */
class Choice {
  readonly cells = new Set<number>();
  private readonly gone: CoveredSamples;

  constructor(
    private readonly grid: CellGrid,
    boxes: readonly RegionNorm[],
    private readonly points: ReadonlyMap<number, number>,
  ) {
    this.gone = coveredSamples(boxes);
  }

  /** Adds what is not covered yet, until few points are left or more than `most` of the picture would be gone. */
  addInOrder(cells: readonly number[], most: number): void {
    let pointsLeft = this.pointsLeft();
    for (const cell of cells) {
      if (pointsLeft <= fewPoints) return;
      const more = this.gone.moreWith(this.grid.boxOf(cell));
      if (more === 0) continue;
      if (this.gone.share() + more > most) return;
      pointsLeft -= this.pointsLeftIn(cell);
      this.add(cell);
    }
  }

  /** Closes holes while no more than `most` of the picture is gone. */
  closeHoles(most: number): void {
    const around = new Set([...this.cells].flatMap((cell) => this.grid.beside(cell)));
    for (const cell of around) {
      if (this.isGone(cell) || this.sidesGone(cell) < sidesOfHole) continue;
      if (this.gone.share() + this.gone.moreWith(this.grid.boxOf(cell)) <= most) this.add(cell);
    }
  }

  private sidesGone(cell: number): number {
    return this.grid.beside(cell).filter((other) => this.isGone(other)).length;
  }

  private add(cell: number): void {
    this.gone.add(this.grid.boxOf(cell));
    this.cells.add(cell);
  }

  private pointsLeft(): number {
    return [...this.points.keys()].reduce((sum, cell) => sum + this.pointsLeftIn(cell), 0);
  }

  /** The points of a cell lie anywhere in it: as many are left as of its area. */
  private pointsLeftIn(cell: number): number {
    const box = this.grid.boxOf(cell);
    return ((this.points.get(cell) ?? 0) * this.gone.moreWith(box)) / area(box);
  }

  /** Whether a cell is covered for the most part. */
  private isGone(cell: number): boolean {
    const box = this.grid.boxOf(cell);
    return this.cells.has(cell) || this.gone.moreWith(box) < area(box) / 2;
  }
}

/** Cells that touch in a row, as one box. */
function rows(cells: readonly RegionNorm[]): RegionNorm[] {
  const joined: RegionNorm[] = [];
  for (const cell of [...cells].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const before = joined.at(-1);
    const touches = before?.[1] === cell[1] && before[2] === cell[0];
    if (before && touches) joined[joined.length - 1] = [before[0], before[1], cell[2], before[3]];
    else joined.push(cell);
  }
  return joined;
}
