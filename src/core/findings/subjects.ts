import type { Detection, RegionNorm } from './finding';
import { area } from './region';

/** From this score on a person is there: below it are coats and posters, too. */
const surely = 0.65;
/** From this share of the picture on a face is a portrait: smaller ones without a person are on posters, or none. */
const portraitShare = 0.02;

/** Where the people are whom a photo shows, as far as one can tell. */
export function subjects(seen: readonly Pick<Detection, 'kind' | 'score' | 'region'>[]): readonly RegionNorm[] {
  return seen.flatMap(({ kind, score, region }) => {
    if (region === null) return [];
    const isThere = kind === 'person' ? score >= surely : kind === 'face' && area(region) >= portraitShare;
    return isThere ? [region] : [];
  });
}
