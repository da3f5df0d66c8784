import { everywhere } from '../core/sites/match-pattern';
import { hostOfTyped } from '../core/sites/typed-address';
import { sites } from './registry';
import { patternsOf } from './site';

/** Match patterns for the id of a site, `everywhere`, or a host name; none for anything else. */
export function patternsOfNamed(name: string): readonly string[] {
  if (name === 'everywhere') return [everywhere];
  const site = sites.find(({ id }) => id === name);
  if (site) return patternsOf(site);
  const host = hostOfTyped(name);
  return host === null ? [] : [`*://${host}/*`];
}
