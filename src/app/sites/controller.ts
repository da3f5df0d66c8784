import { everywhere, hostOf, isWithin } from '../../core/sites/match-pattern';
import { hostOfTyped } from '../../core/sites/typed-address';
import { allowSites, onGrantsChange, readGrants, withdrawSites, type Grants } from '../../platform/granted-sites';
import { sites } from '../../sites/registry';
import { patternsOf, type Site } from '../../sites/site';
import type { SitesActions, SitesView } from '../../ui/sites/sites-view';
import { Store } from '../check/store';

/** The choice of sites: what the browser permits now, and the ways to change it. */
export class SitesController implements SitesActions {
  readonly store: Store<SitesView>;

  /** @param fixed match patterns that the policy of a managed browser wants: they are not taken back here */
  constructor(
    private grants: Grants,
    private readonly fixed: readonly string[] = [],
  ) {
    this.store = new Store<SitesView>(this.draw(false));
    onGrantsChange(() => void this.refresh());
  }

  readonly allowSites = (ids: readonly string[]): void => {
    this.allow(sites.filter(({ id }) => ids.includes(id)).flatMap(patternsOf));
  };

  readonly withdrawSite = (id: string): void => {
    this.withdraw(sites.filter((site) => site.id === id).flatMap(patternsOf));
  };

  readonly allowAddress = (address: string): boolean => {
    const host = hostOfTyped(address);
    if (host === null) return false;
    this.allow([`*://${host}/*`]);
    return true;
  };

  readonly withdrawHost = (host: string): void => {
    this.withdraw(this.grants.granted.filter((pattern) => hostOf(pattern) === host));
  };

  readonly allowEverywhere = (): void => {
    this.allow([everywhere]);
  };

  readonly withdrawEverywhere = (): void => {
    this.withdraw([everywhere]);
  };

  private allow(patterns: readonly string[]): void {
    void allowSites(patterns)
      .catch(() => false)
      .then((given) => this.refresh(!given));
  }

  private withdraw(patterns: readonly string[]): void {
    void withdrawSites(patterns)
      .catch(() => undefined)
      .then(() => this.refresh());
  }

  private async refresh(refused = false): Promise<void> {
    this.grants = await readGrants();
    this.store.set(this.draw(refused));
  }

  private draw(refused: boolean): SitesView {
    const { granted, off } = this.grants;
    const isOn = ({ matches }: Site): boolean =>
      matches.every((pattern) => isWithin(pattern, granted) && !off.includes(pattern));
    const isFixed = (patterns: readonly string[]): boolean =>
      patterns.every((pattern) => isWithin(pattern, this.fixed));
    const known = new Set(sites.flatMap(patternsOf));
    const others = granted.filter(
      (pattern) => !known.has(pattern) && hostOf(pattern) !== '*' && !off.includes(pattern),
    );
    return {
      sites: sites.map((site) => ({
        id: site.id,
        name: site.name,
        group: site.group,
        isOn: isOn(site),
        isFixed: isFixed(site.matches),
      })),
      others: [...new Set(others.map(hostOf))].map((host) => ({ host, isFixed: isFixed([`*://${host}/*`]) })),
      isFixed: this.fixed.includes(everywhere),
      isEverywhere: isWithin(everywhere, granted) && !off.includes(everywhere),
      refused,
    };
  }
}
