import { sameBytes } from '../bytes/same';
import { buildIcc } from './build-icc';
import { parseIcc } from './icc-profile';
import type { IccProfile } from './icc-profile';
import { colourTags, tidyTag, typeOf } from './icc-tags';
import { standardEqual } from './standard-spaces';

/** `keep`: these very bytes are already clean; `rewrite`: `profile` takes their place; `drop`: decoders ignore it. */
export type IccOutcome =
  | { readonly fate: 'keep' | 'rewrite'; readonly profile: Uint8Array }
  | { readonly fate: 'drop'; readonly profile: null };

const dropped: IccOutcome = { fate: 'drop', profile: null };

const NAMES: Readonly<Record<string, string>> = { 'RGB ': 'RGB', GRAY: 'Gray', CMYK: 'CMYK', 'Lab ': 'Lab' };

/**
 * Cleans an ICC profile (ICC.1:2022) of everything that does not change colour: device names, serials, dates, texts,
 * private tags, unused bytes. A profile equal to sRGB or Display P3 becomes that one. Cleaning a clean profile gives
 * `keep`. A malformed profile is dropped.
 */
export function cleanIcc(profile: Uint8Array): IccOutcome {
  const parsed = parseIcc(profile);
  const colour = parsed && colourOnly(parsed);
  if (!colour) return dropped;
  const clean = standardEqual(colour) ?? buildIcc(colour, NAMES[colour.space] ?? 'ICC');
  return sameBytes(clean, profile) ? { fate: 'keep', profile } : { fate: 'rewrite', profile: clean };
}

/** The profile with only its colour tags, each cut to what its type uses; null when one that is needed is unusable. */
function colourOnly(profile: IccProfile): IccProfile | null {
  const tags = new Map<string, Uint8Array>();
  for (const [signature, types] of colourTags) {
    const data = profile.tags.get(signature);
    if (!data) continue;
    const tidy = types.includes(typeOf(data)) ? tidyTag(data) : null;
    if (!tidy) return null;
    tags.set(signature, tidy);
  }
  const needed = profile.space === 'RGB ' ? ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] : ['kTRC'];
  return tags.has('A2B0') || needed.every((tag) => tags.has(tag)) ? { ...profile, tags } : null;
}
