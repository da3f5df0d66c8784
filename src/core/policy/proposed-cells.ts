import type { RegionNorm } from '../findings/finding';

/** Of the picture, what is covered otherwise and the cells together: at least half of it is to stay. */
const mostShare = 0.48;
/** The picture is counted in so many samples a side. */
const samples = 256;

/**
 * The cells that are covered beside `boxes`: the first of them, until too much of the picture would be gone. What lies
 * under a box already costs nothing and is left out. Neighbours in a row come back as one.
 * @param ranked cells of one grid, those that matter most first
 */
export function proposedCells(ranked: readonly RegionNorm[], boxes: readonly RegionNorm[]): RegionNorm[] {
  const gone = new Uint8Array(samples * samples);
  let count = boxes.reduce((sum, box) => sum + mark(gone, box), 0);
  const chosen: RegionNorm[] = [];
  for (const cell of ranked) {
    const more = left(gone, cell);
    if (more === 0) continue;
    if (count + more > mostShare * gone.length) break;
    count += mark(gone, cell);
    chosen.push(cell);
  }
  return rows(chosen);
}

function indices([x0, y0, x1, y1]: RegionNorm): number[] {
  const sample = (edge: number): number => Math.round(edge * samples);
  const all: number[] = [];
  for (let y = sample(y0); y < sample(y1); y++) {
    for (let x = sample(x0); x < sample(x1); x++) all.push(y * samples + x);
  }
  return all;
}

function left(gone: Uint8Array, box: RegionNorm): number {
  return indices(box).filter((at) => gone[at] === 0).length;
}

/** Marks a box as gone; how many samples were not yet. */
function mark(gone: Uint8Array, box: RegionNorm): number {
  const more = left(gone, box);
  for (const at of indices(box)) gone[at] = 1;
  return more;
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
