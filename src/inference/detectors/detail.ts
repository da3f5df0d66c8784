import { isComparable } from '../../core/findings/comparable';
import type { Detection, PointNorm, RegionNorm } from '../../core/findings/finding';
import { subjects } from '../../core/findings/subjects';
import { crowdedCells, type Cell } from '../detail/cells';
import { keypoints } from '../detail/keypoints';
import type { Plane } from '../detail/plane';
import type { Detector } from '../detector';
import { pixelsOf, type Pixels } from '../picture';
import { resampleSums } from '../resample';
import { wholeOf } from '../tiles';

/** Longer side of the picture in which points are looked for, in px. */
const sidePx = 1200;
/** Rec. 601 luma, of 0..255 as 0..1. */
const luma = [0.299 / 255, 0.587 / 255, 0.114 / 255] as const;

/**
 * The places by which software matches two photos of one room, whatever they show; who the photo shows is left as is. Not
 * looked for where nothing was seen that could be compared.
 */
export const detail: Detector = {
  id: 'detail',
  kinds: ['detail'],
  lane: 'seeing',
  after: ['scene', 'face'],
  needs: ['scene'],
  load: () =>
    Promise.resolve({
      detect: (picture, running, seen = []) =>
        Promise.resolve().then(() => {
          running.throwIfAborted();
          return seen.some(({ kind }) => isComparable(kind)) ? detailOf(pixelsOf(picture), seen) : [];
        }),
      dispose: () => undefined,
    }),
};

function detailOf(pixels: Pixels, seen: readonly Detection[]): Detection[] {
  const people = subjects(seen);
  const points = keypoints(brightness(pixels)).filter((at) => !people.some((region) => isIn(region, at)));
  return asDetection(crowdedCells(points, pixels));
}

/** The picture in shades of grey, 0..1, its longer side `sidePx`. */
function brightness(pixels: Pixels): Plane {
  const scale = sidePx / Math.max(pixels.width, pixels.height);
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  return { width, height, data: resampleSums(pixels, wholeOf(pixels), { width, height }, luma) };
}

function isIn([x0, y0, x1, y1]: RegionNorm, [x, y]: PointNorm): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function asDetection(cells: readonly Cell[]): Detection[] {
  if (cells.length === 0) return [];
  const parts = cells.map(({ region }) => region);
  const edge = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...parts.map((part) => part[side]));
  const region = [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] as const;
  return [{ kind: 'detail', score: 1, region, parts, points: cells.map(({ points }) => points) }];
}
