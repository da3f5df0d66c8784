import type { SiteGroup } from '../core/sites/group';

/** A place where people post photos. */
export interface Site {
  /** Basename of its file. */
  readonly id: string;
  readonly name: string;
  readonly group: SiteGroup;
  /** Match patterns of the pages to guard (WebExtensions match pattern syntax, no paths). */
  readonly matches: readonly string[];
  /**
   * Match patterns of the hosts outside `matches` that take its uploads, as far as public code names them. The alarm sees
   * only what goes to permitted hosts; nothing is guarded there.
   */
  readonly uploadHosts: readonly string[];
  /**
   * Where its uploads go, as far as public code and documents tell: to hosts in `matches` alone, elsewhere too (those in
   * `uploadHosts`), or nobody has told. Decided for each site.
   */
  readonly uploadsGo: 'own-hosts' | 'elsewhere' | 'not-known';
  /** Asked for when the extension is installed; the others are offered later. */
  readonly atInstall: boolean;
}

/** Everything that a site needs permission for. */
export function patternsOf({ matches, uploadHosts }: Site): string[] {
  return [...matches, ...uploadHosts];
}
