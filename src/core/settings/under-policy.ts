import { isKind } from '../findings/kinds';
import { protectsLess } from '../policy/profile-order';
import { asksLess, type KindWish, type Wishes } from '../policy/wishes';
import { isWithin } from '../sites/match-pattern';
import type { ManagedPolicy } from './managed-policy';
import type { KeptSettings } from './settings-file';

/** The settings with everything that the policy raises, and nothing that it lowers: in force without a question. */
export function raisedBy(kept: KeptSettings, policy: ManagedPolicy): KeptSettings {
  const profile = policy.profile !== null && protectsLess(kept.profile, policy.profile) ? policy.profile : kept.profile;
  const off = kept.off.filter((pattern) => !isWithin(pattern, policy.sites));
  const preferences = policy.credit === 'removed' ? { ...kept.preferences, credit: false } : kept.preferences;
  return { ...kept, profile, off, preferences, wishes: withKinds(kept.wishes, policy, true) };
}

/** The settings exactly as the policy wants them: in force once the user has read what gets weaker, and agreed. */
export function asPolicyWants(kept: KeptSettings, policy: ManagedPolicy): KeptSettings {
  const raised = raisedBy(kept, policy);
  return {
    ...raised,
    profile: policy.profile ?? raised.profile,
    preferences: policy.credit === 'kept' ? { ...raised.preferences, credit: true } : raised.preferences,
    wishes: withKinds(raised.wishes, policy, false),
    off: [...new Set([...raised.off, ...policy.sitesLeftOut])],
  };
}

/** @param onlyUp leaves out what would make a kind ask less */
function withKinds(wishes: Wishes, { kinds }: ManagedPolicy, onlyUp: boolean): Wishes {
  const set = (own: Wishes['everywhere'], everywhere: boolean): Wishes['everywhere'] => {
    const next: Partial<Record<string, KindWish>> = { ...own };
    for (const [kind, wish] of Object.entries(kinds)) {
      if (!isKind(kind)) continue;
      // On a single site only what lowers there is in the way.
      const now = own[kind] ?? null;
      if (!everywhere && now === null) continue;
      if (!onlyUp || !asksLess(wish, now)) next[kind] = wish;
    }
    return next;
  };
  const sites = Object.entries(wishes.sites).map(([id, own]) => [id, set(own, false)] as const);
  return { everywhere: set(wishes.everywhere, true), sites: Object.fromEntries(sites) };
}
