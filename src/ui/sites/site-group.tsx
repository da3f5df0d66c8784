import type { ReactNode } from 'react';
import type { SiteGroup as Group } from '../../core/sites/group';
import { useSay } from '../say';
import type { SiteView } from './sites-view';
import '../parts/button.css';
import './sites.css';

interface SiteGroupProps {
  readonly group: Group;
  readonly sites: readonly SiteView[];
  readonly onAllow: (ids: readonly string[]) => void;
  readonly onWithdraw: (site: SiteView) => void;
}

/** A group of sites: all of them with one question of the browser, or one by one. */
export function SiteGroup({ group, sites, onAllow, onWithdraw }: SiteGroupProps): ReactNode {
  const say = useSay();
  const off = sites.filter(({ isOn }) => !isOn).map(({ id }) => id);
  const count = { on: sites.length - off.length, all: sites.length };
  return (
    <details className="wl-sites__group" data-group={group}>
      <summary>
        <strong>{say(`sites.group.${group}`)}</strong>{' '}
        <span className="wl-soft">{say({ key: 'sites.group.count', values: count })}</span>
      </summary>
      <ul className="wl-sites__list">
        {sites.map((site) => (
          <li key={site.id}>
            <label data-site={site.id}>
              <input
                type="checkbox"
                checked={site.isOn}
                disabled={site.isOn && site.isFixed}
                onChange={() => {
                  if (site.isOn) onWithdraw(site);
                  else onAllow([site.id]);
                }}
              />
              {site.name}
            </label>
          </li>
        ))}
      </ul>
      {off.length > 1 && (
        <button
          type="button"
          className="wl-button wl-button--small"
          data-action="allow-group"
          onClick={() => {
            onAllow(off);
          }}
        >
          {say('sites.group.add')}
        </button>
      )}
    </details>
  );
}
