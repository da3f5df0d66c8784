import { everywhere, isWithin } from './match-pattern';

export interface GrantedSites {
  /** Match patterns that the browser grants now. */
  readonly granted: readonly string[];
  /** Those for which the manifest itself has the scripts. */
  readonly inManifest: readonly string[];
  /** Those that are permitted for the alarm alone. */
  readonly uploadHosts: readonly string[];
  /** Those that the user took back. */
  readonly off: readonly string[];
}

export interface ScriptPlaces {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Where the hooks must be registered besides what the manifest has, so that no page gets them twice; null: nowhere. */
export function scriptPlaces({ granted, inManifest, uploadHosts, off }: GrantedSites): ScriptPlaces | null {
  const isEverywhere = isWithin(everywhere, granted);
  const matches = isEverywhere
    ? [everywhere]
    : granted.filter((pattern) => !isWithin(pattern, inManifest) && !uploadHosts.includes(pattern));
  const wanted = matches.filter((pattern) => !off.includes(pattern));
  if (wanted.length === 0) return null;
  return { matches: wanted, excludeMatches: isEverywhere ? [...inManifest, ...off] : [...off] };
}
