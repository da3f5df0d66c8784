import type { RegionNorm } from '../findings/finding';
import { area } from '../findings/region';
import { cellGrid, type CellGrid } from './cell-grid';
import { coveredSamples, type CoveredSamples } from './covered-samples';

/** Of the picture, what is covered otherwise and the cells together: at least half of it is to stay. */
const mostShare = 0.48;
/** Of the picture, what the cells may take where the other covers leave less than that. */
const cellsAnyway = 0.18;
/** Of the picture, what is kept of that for the holes. */
const forHoles = 0.03;
/** Covered on so many of its four sides, a cell is a hole in what is covered. */
const sidesOfHole = 3;
/** After so many rounds hardly a cell changes. */
const rounds = 2;

/**
 * The cells that are covered beside `boxes`: the first of them, until too much of the picture would be gone. What lies
 * under a box already costs nothing and is left out. A cell that touches nothing covered looks like a fault and hides
 * little: it is left, small holes are closed, and what that leaves goes to the next cells that touch something.
 * Neighbours in a row come back as one.
 * @param ranked cells of one grid, those that matter most first
 */
export function proposedCells(ranked: readonly RegionNorm[], boxes: readonly RegionNorm[]): RegionNorm[] {
  if (ranked.length === 0) return [];
  const grid = cellGrid(ranked);
  const order = ranked.map((cell) => grid.indexOf(cell));
  const alone = coveredSamples(boxes).share();
  const most = Math.max(mostShare, alone + cellsAnyway);
  const choice = new Choice(grid, boxes);
  choice.addInOrder(order, most - forHoles);
  const left = new Set<number>();
  for (let round = 0; round < rounds; round++) {
    const lone = [...choice.cells].filter((cell) => choice.sidesGone(cell) === 0);
    lone.forEach((cell) => left.add(cell));
    choice.drop(lone);
    choice.closeHoles(most);
    const touching = order.filter((cell) => !left.has(cell) && choice.sidesGone(cell) > 0);
    choice.addInOrder(touching, round + 1 < rounds ? most - forHoles : most);
  }
  return rows([...choice.cells].map((cell) => grid.boxOf(cell)));
}

/** The cells chosen so far, and what of the picture is gone with them. */
class Choice {
  readonly cells = new Set<number>();
  private gone: CoveredSamples;

  constructor(
    private readonly grid: CellGrid,
    private readonly boxes: readonly RegionNorm[],
  ) {
    this.gone = coveredSamples(boxes);
  }

  /** Adds what is not covered yet, until more than `most` of the picture would be gone. */
  addInOrder(cells: readonly number[], most: number): void {
    for (const cell of cells) {
      const box = this.grid.boxOf(cell);
      const more = this.gone.moreWith(box);
      if (more === 0) continue;
      if (this.gone.share() + more > most) return;
      this.gone.add(box);
      this.cells.add(cell);
    }
  }

  drop(cells: readonly number[]): void {
    if (cells.length === 0) return;
    for (const cell of cells) this.cells.delete(cell);
    this.gone = coveredSamples([...this.boxes, ...[...this.cells].map((cell) => this.grid.boxOf(cell))]);
  }

  closeHoles(most: number): void {
    const around = new Set([...this.cells].flatMap((cell) => this.grid.beside(cell)));
    const holes = [...around].filter((cell) => !this.isGone(cell) && this.sidesGone(cell) >= sidesOfHole);
    this.addInOrder(holes, most);
  }

  sidesGone(cell: number): number {
    return this.grid.beside(cell).filter((other) => this.isGone(other)).length;
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
