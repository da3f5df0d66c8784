import type { RegionNorm } from '../findings/finding';

/** The picture is counted in so many samples a side. */
const samples = 256;

/** What boxes take of a picture, each place counted once. */
export interface CoveredSamples {
  /** 0..1 of the picture. */
  share(): number;
  /** What one more box would take beside them, 0..1 of the picture. */
  moreWith(box: RegionNorm): number;
  add(box: RegionNorm): void;
}

/** Counts by a grid of samples: exact to about half a percent of a large box. */
export function coveredSamples(boxes: readonly RegionNorm[]): CoveredSamples {
  const gone = new Uint8Array(samples * samples);
  let count = 0;
  /** How many samples of a box are free; those are taken when `take` is 1. */
  const free = ([x0, y0, x1, y1]: RegionNorm, take: 0 | 1): number => {
    const [left, right] = [Math.round(x0 * samples), Math.round(x1 * samples)];
    let found = 0;
    for (let y = Math.round(y0 * samples); y < Math.round(y1 * samples); y++) {
      for (let at = y * samples + left; at < y * samples + right; at++) {
        if (gone[at] !== 0) continue;
        found += 1;
        gone[at] = take;
      }
    }
    return found;
  };
  const add = (box: RegionNorm): void => {
    count += free(box, 1);
  };
  boxes.forEach(add);
  return { share: () => count / gone.length, moreWith: (box) => free(box, 0) / gone.length, add };
}
