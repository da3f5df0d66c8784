import { isKind } from '../../core/findings/kinds';
import { asManagedPolicy, type ManagedPolicy } from '../../core/settings/managed-policy';
import { asPolicyWants } from '../../core/settings/under-policy';
import { weakenings } from '../../core/settings/weaker';
import { hostOf, isWithin } from '../../core/sites/match-pattern';
import { allowSites, onGrantsChange, readGrants } from '../../platform/granted-sites';
import { onSettingsChange, readKeptSettings, writeKeptSettings } from '../../platform/kept-settings';
import { onManagedChange, readManaged } from '../../platform/managed-policy';
import { readLostProfile, writeProfile } from '../../platform/settings';
import { patternsOfNamed } from '../../sites/named';
import type { PolicyView, StandingActions, StandingView } from '../../ui/standing/standing-view';
import { Store } from '../check/store';

interface Drawn {
  readonly view: StandingView;
  readonly policy: ManagedPolicy | null;
  /** Match patterns that the policy wants and the browser does not permit. */
  readonly missing: readonly string[];
}

/** How the settings in force stand to what the user chose and what a policy wants. */
export class StandingController implements StandingActions {
  readonly store: Store<StandingView>;

  private constructor(private drawn: Drawn) {
    this.store = new Store(drawn.view);
    const refresh = (): void => {
      void this.refresh();
    };
    onManagedChange(refresh);
    onSettingsChange(refresh);
    onGrantsChange(refresh);
  }

  static async read(): Promise<StandingController> {
    return new StandingController(await draw());
  }

  /** Match patterns that the policy wants uploads to be checked on. */
  get fixedSites(): readonly string[] {
    return this.drawn.policy?.sites ?? [];
  }

  readonly allowPolicySites = (): void => {
    void allowSites(this.drawn.missing)
      .catch(() => false)
      .then(() => this.refresh());
  };

  readonly agreeToPolicy = (): void => {
    const { policy } = this.drawn;
    if (policy === null) return;
    void readKeptSettings()
      .then((kept) => writeKeptSettings(asPolicyWants(kept, policy)))
      .catch(() => undefined)
      .then(() => this.refresh());
  };

  readonly raiseAgain = (): void => {
    const { lost } = this.drawn.view;
    if (lost === null) return;
    void writeProfile(lost)
      .catch(() => undefined)
      .then(() => this.refresh());
  };

  private async refresh(): Promise<void> {
    this.drawn = await draw();
    this.store.set(this.drawn.view);
  }
}

async function draw(): Promise<Drawn> {
  const [managed, lost, kept, grants] = await Promise.all([
    readManaged(),
    readLostProfile(),
    readKeptSettings(),
    readGrants(),
  ]);
  const policy = asManagedPolicy(managed, patternsOfNamed);
  if (policy === null) return { view: { policy: null, lost }, policy, missing: [] };
  const missing = policy.sites.filter((pattern) => !isWithin(pattern, grants.granted));
  const view: PolicyView = {
    profile: policy.profile,
    sites: hostsOf(policy.sites),
    kinds: Object.entries(policy.kinds).flatMap(([kind, wish]) => (isKind(kind) && wish === 'always' ? kind : [])),
    removesCredit: policy.credit === 'removed',
    missing: hostsOf(missing),
    weaker: weakenings(kept, asPolicyWants(kept, policy)),
  };
  return { view: { policy: view, lost }, policy, missing };
}

function hostsOf(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.map((pattern) => hostOf(pattern).replace(/^\*\./u, '')))];
}
