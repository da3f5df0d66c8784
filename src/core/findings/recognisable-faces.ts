import type { Detection } from './finding';
import { area } from './region';

/** Lower than this share of the picture's height, a face has hardly the pixels by which somebody is recognised. */
const lowestShare = 0.05;

/**
 * The faces by which somebody can be recognised, the largest first: whom the photo is of, as far as one can tell.
 * Small ones, in a crowd or on a poster far away, are left out.
 */
export function recognisableFaces<T extends Pick<Detection, 'kind' | 'region'>>(seen: readonly T[]): readonly T[] {
  return seen
    .flatMap((one) => (one.kind === 'face' && one.region ? [{ one, region: one.region }] : []))
    .filter(({ region }) => region[3] - region[1] >= lowestShare)
    .sort((a, b) => area(b.region) - area(a.region))
    .map(({ one }) => one);
}
