import { useId, useState, type ReactNode } from 'react';
import { siteGroups } from '../../core/sites/group';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { useSay } from '../say';
import { OtherSites } from './other-sites';
import { SiteGroup } from './site-group';
import type { SitesActions, SitesView } from './sites-view';
import '../parts/button.css';
import './sites.css';

interface SitesSectionProps {
  readonly view: SitesView;
  readonly actions: SitesActions;
  /** The heading above says it already. */
  readonly untitled?: boolean;
}

/** Where uploads are checked: added with the browser's own question, taken back after reading what that means. */
export function SitesSection({ view, actions, untitled = false }: SitesSectionProps): ReactNode {
  const say = useSay();
  const titleId = useId();
  const [asked, setAsked] = useState<{ readonly name: string; readonly withdraw: () => void } | null>(null);
  const ask = (name: string, withdraw: () => void): void => {
    setAsked({ name, withdraw });
  };
  return (
    <section className="wl-sites" data-part="sites" aria-labelledby={titleId}>
      <h2 id={titleId} className={untitled ? 'wl-unseen' : undefined}>
        {say('sites.title')}
      </h2>
      <p className="wl-soft">{say('sites.lead')}</p>
      <p role="status" className="wl-sites__trouble">
        {view.refused && say('sites.refused')}
      </p>
      {siteGroups.map((group) => (
        <SiteGroup
          key={group}
          group={group}
          sites={view.sites.filter((site) => site.group === group)}
          onAllow={(ids) => {
            actions.allowSites(ids);
          }}
          onWithdraw={({ id, name }) => {
            ask(name, () => {
              actions.withdrawSite(id);
            });
          }}
        />
      ))}
      <OtherSites
        others={view.others}
        onAdd={(address) => actions.allowAddress(address)}
        onRemove={(host) => {
          ask(host, () => {
            actions.withdrawHost(host);
          });
        }}
      />
      <section data-part="everywhere">
        <h3>{say('sites.everywhere.title')}</h3>
        <p className="wl-soft">{say(view.isEverywhere ? 'sites.everywhere.on' : 'sites.everywhere.lead')}</p>
        <button
          type="button"
          className="wl-button wl-button--small"
          disabled={view.isEverywhere && view.isFixed}
          data-action={view.isEverywhere ? 'withdraw-everywhere' : 'allow-everywhere'}
          onClick={() => {
            if (!view.isEverywhere) actions.allowEverywhere();
            else
              ask(say('sites.withdraw.everywhere'), () => {
                actions.withdrawEverywhere();
              });
          }}
        >
          {say(view.isEverywhere ? 'sites.everywhere.remove' : 'sites.everywhere.add')}
        </button>
      </section>
      {asked && (
        <ConfirmDialog
          part="confirm-withdraw"
          title={say({ key: 'sites.withdraw.title', values: { name: asked.name } })}
          keep={say('sites.withdraw.keep')}
          confirm={say('sites.withdraw.confirm')}
          onKeep={() => {
            setAsked(null);
          }}
          onConfirm={() => {
            asked.withdraw();
            setAsked(null);
          }}
        >
          <p>{say({ key: 'sites.withdraw.detail', values: { name: asked.name } })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
