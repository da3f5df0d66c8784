import { kinds, type Kind } from '../findings/kinds';
import { protectsLess } from '../policy/profile-order';
import { asksLess, wishesOn } from '../policy/wishes';
import type { Profile } from '../check/report';
import { hostOf } from '../sites/match-pattern';
import type { KeptSettings } from './settings-file';

/** One thing that protects less than before. */
export type Weakening =
  | { readonly what: 'profile'; readonly to: Exclude<Profile, 'hidden'> }
  /** On one site by its id, or everywhere for null. */
  | { readonly what: 'kind'; readonly kind: Kind; readonly siteId: string | null }
  | { readonly what: 'site'; readonly host: string }
  | { readonly what: 'names' }
  | { readonly what: 'credit' }
  | { readonly what: 'faces' };

/** What protects less when these settings take the place of those: said in words, and agreed to, before they do. */
export function weakenings(now: KeptSettings, next: KeptSettings): readonly Weakening[] {
  const found: Weakening[] = [];
  if (next.profile !== 'hidden' && protectsLess(next.profile, now.profile)) {
    found.push({ what: 'profile', to: next.profile });
  }
  const sites = new Set([...Object.keys(now.wishes.sites), ...Object.keys(next.wishes.sites)]);
  for (const siteId of [null, ...sites]) {
    const before = wishesOn(now.wishes, siteId);
    const after = wishesOn(next.wishes, siteId);
    for (const kind of kinds) {
      const isSaid = found.some((each) => each.what === 'kind' && each.kind === kind && each.siteId === null);
      if (!isSaid && asksLess(after[kind] ?? null, before[kind] ?? null)) found.push({ what: 'kind', kind, siteId });
    }
  }
  const lost = next.off
    .filter((pattern) => !now.off.includes(pattern))
    .map((pattern) => hostOf(pattern).replace(/^\*\./u, ''));
  const names = next.preferences.fileNames === 'kept' && now.preferences.fileNames !== 'kept';
  const credit = next.preferences.credit && !now.preferences.credit;
  const faces = now.preferences.everyFace && !next.preferences.everyFace;
  return [
    ...found,
    ...lost.map((host) => ({ what: 'site', host }) as const),
    ...(names ? [{ what: 'names' } as const] : []),
    ...(credit ? [{ what: 'credit' } as const] : []),
    ...(faces ? [{ what: 'faces' } as const] : []),
  ];
}
