import { profiles, type Profile } from '../check/report';
import { asWishes, type WishesByKind } from '../policy/wishes';

/** What whoever manages the browser has set, as `storage.managed` holds it (docs/POLICY.md). */
export interface ManagedPolicy {
  /** The least careful profile; null leaves it to the user. */
  readonly profile: Profile | null;
  readonly kinds: WishesByKind;
  /** Whether who made a photo, and the copyright, stay in its file; null leaves it to the user. */
  readonly credit: 'removed' | 'kept' | null;
  /** Match patterns of the places where uploads are to be checked. */
  readonly sites: readonly string[];
  /** Match patterns of the places where they are not to be. */
  readonly sitesLeftOut: readonly string[];
}

/**
 * The policy in what the browser gives; null when there is none. What is damaged or unknown in it counts as not set.
 * @param patternsOf match patterns for the name of a site, a host name, or `everywhere`; none for what is neither
 */
export function asManagedPolicy(
  managed: Readonly<Record<string, unknown>>,
  patternsOf: (name: string) => readonly string[],
): ManagedPolicy | null {
  const places = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.flatMap((name) => (typeof name === 'string' ? patternsOf(name) : [])) : [];
  const policy: ManagedPolicy = {
    profile: profiles.find((each) => each === managed['profile']) ?? null,
    kinds: asWishes({ everywhere: managed['kinds'] }).everywhere,
    credit: (['removed', 'kept'] as const).find((each) => each === managed['credit']) ?? null,
    sites: places(managed['sites']),
    sitesLeftOut: places(managed['sitesLeftOut']),
  };
  const isEmpty =
    policy.profile === null &&
    Object.keys(policy.kinds).length === 0 &&
    policy.credit === null &&
    policy.sites.length === 0 &&
    policy.sitesLeftOut.length === 0;
  return isEmpty ? null : policy;
}
