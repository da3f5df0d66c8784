import type { Profile } from '../../core/check/report';
import type { Kind } from '../../core/findings/kinds';
import type { Weakening } from '../../core/settings/weaker';

/** What the policy of a managed browser does here. */
export interface PolicyView {
  /** The least careful profile; null leaves it to the user. */
  readonly profile: Profile | null;
  /** Names of the places where it wants uploads checked. */
  readonly sites: readonly string[];
  /** Kinds that always ask, by the policy. */
  readonly kinds: readonly Kind[];
  /** That the name and the copyright never stay in photos. */
  readonly removesCredit: boolean;
  /** Those of the places that the browser does not permit yet. */
  readonly missing: readonly string[];
  /** What it would make weaker, and has not. */
  readonly weaker: readonly Weakening[];
}

/** How the settings in force stand to what the user chose and what a policy wants. */
export interface StandingView {
  /** null without a policy. */
  readonly policy: PolicyView | null;
  /** The more careful profile that the user last chose; null when what is in force is as careful. */
  readonly lost: Profile | null;
}

export interface StandingActions {
  /** Asks the browser for the places that the policy wants, in the click itself. */
  allowPolicySites(): void;
  /** The user has read what gets weaker, and agreed. */
  agreeToPolicy(): void;
  /** Back to the profile that the user last chose. */
  raiseAgain(): void;
}
