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
  const free = (box: RegionNorm): number[] => indices(box).filter((at) => gone[at] === 0);
  const add = (box: RegionNorm): void => {
    for (const at of free(box)) {
      gone[at] = 1;
      count += 1;
    }
  };
  boxes.forEach(add);
  return { share: () => count / gone.length, moreWith: (box) => free(box).length / gone.length, add };
}

function indices([x0, y0, x1, y1]: RegionNorm): number[] {
  const sample = (edge: number): number => Math.round(edge * samples);
  const all: number[] = [];
  for (let y = sample(y0); y < sample(y1); y++) {
    for (let x = sample(x0); x < sample(x1); x++) all.push(y * samples + x);
  }
  return all;
}
