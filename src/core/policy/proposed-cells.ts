import type { RegionNorm } from '../findings/finding';
import { coveredSamples } from './covered-samples';

/** Of the picture, what is covered otherwise and the cells together: at least half of it is to stay. */
const mostShare = 0.48;
/** Of the picture, what the cells may take where the other covers leave less than that. */
const cellsAnyway = 0.18;

/**
 * The cells that are covered beside `boxes`: the first of them, until too much of the picture would be gone. What lies
 * under a box already costs nothing and is left out. Neighbours in a row come back as one.
 * @param ranked cells of one grid, those that matter most first
 */
export function proposedCells(ranked: readonly RegionNorm[], boxes: readonly RegionNorm[]): RegionNorm[] {
  const gone = coveredSamples(boxes);
  const most = Math.max(mostShare, gone.share() + cellsAnyway);
  const chosen: RegionNorm[] = [];
  for (const cell of ranked) {
    const more = gone.moreWith(cell);
    if (more === 0) continue;
    if (gone.share() + more > most) break;
    gone.add(cell);
    chosen.push(cell);
  }
  return rows(chosen);
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
