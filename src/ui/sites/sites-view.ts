import type { SiteGroup } from '../../core/sites/group';

export interface SiteView {
  readonly id: string;
  readonly name: string;
  readonly group: SiteGroup;
  /** Whether uploads are checked there now. */
  readonly isOn: boolean;
  /** The policy of a managed browser wants it: it is not taken back here. */
  readonly isFixed: boolean;
}

/** A host that the user added and that is no known site. */
export interface OtherHost {
  readonly host: string;
  readonly isFixed: boolean;
}

/** Everything that the choice of sites draws. */
export interface SitesView {
  readonly sites: readonly SiteView[];
  readonly others: readonly OtherHost[];
  readonly isEverywhere: boolean;
  /** The policy of a managed browser wants everywhere. */
  readonly isFixed: boolean;
  /** The browser, or the user in its question, refused the last change. */
  readonly refused: boolean;
}

/** Called in the click itself: only then does a browser ask the user. */
export interface SitesActions {
  allowSites(ids: readonly string[]): void;
  withdrawSite(id: string): void;
  /** False when this is no address of a site. */
  allowAddress(address: string): boolean;
  withdrawHost(host: string): void;
  allowEverywhere(): void;
  withdrawEverywhere(): void;
}
