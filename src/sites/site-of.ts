import { isOn } from '../core/sites/match-pattern';
import type { Site } from './site';

/** The site that a page belongs to; null when it is none of them. */
export function siteOf(sites: readonly Site[], pageUrl: string | null): Site | null {
  return sites.find(({ matches }) => isOn(matches, pageUrl)) ?? null;
}
