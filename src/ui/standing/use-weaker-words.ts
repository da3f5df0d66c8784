import type { Weakening } from '../../core/settings/weaker';
import { useSay } from '../say';

/** Says in words what gets weaker. @param siteName the name of a site by its id */
export function useWeakerWords(siteName: (id: string) => string): (weakening: Weakening) => string {
  const say = useSay();
  return (each) => {
    if (each.what === 'profile') return say(`profile.lower.${each.to}`);
    if (each.what === 'names') return say('settings.weaker.names');
    if (each.what === 'credit') return say('settings.weaker.credit');
    if (each.what === 'faces') return say('settings.weaker.faces');
    if (each.what === 'site') return say({ key: 'settings.weaker.site', values: { host: each.host } });
    const name = say(`finding.${each.kind}.name`);
    if (each.siteId === null) return say({ key: 'settings.weaker.kind', values: { name } });
    return say({ key: 'settings.weaker.kind-on-site', values: { name, site: siteName(each.siteId) } });
  };
}
