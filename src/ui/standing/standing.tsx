import { useContext, useState, type ReactNode } from 'react';
import { joinWords } from '../join-words';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { LocaleContext, useSay } from '../say';
import type { PolicyView, StandingActions, StandingView } from './standing-view';
import { useWeakerWords } from './use-weaker-words';
import '../parts/button.css';
import './standing.css';

interface StandingProps {
  readonly standing: StandingView;
  readonly actions: StandingActions;
  readonly siteName: (id: string) => string;
}

/** That a policy is active and what it does, and that protection is lower than the user last chose; nothing otherwise. */
export function Standing({ standing: { policy, lost }, actions, siteName }: StandingProps): ReactNode {
  const say = useSay();
  if (policy === null && lost === null) return null;
  return (
    <section className="wl-standing" data-part="standing">
      {lost !== null && (
        <div data-part="lower-than-chosen">
          <p>{say({ key: 'policy.lower-than-chosen', values: { name: say(`profile.${lost}.name`) } })}</p>
          <button
            type="button"
            className="wl-button wl-button--small"
            data-action="raise-again"
            onClick={() => {
              actions.raiseAgain();
            }}
          >
            {say({ key: 'policy.raise-again', values: { name: say(`profile.${lost}.name`) } })}
          </button>
        </div>
      )}
      {policy !== null && <Policy policy={policy} actions={actions} siteName={siteName} />}
    </section>
  );
}

interface PolicyProps {
  readonly policy: PolicyView;
  readonly actions: StandingActions;
  readonly siteName: (id: string) => string;
}

function Policy({ policy, actions, siteName }: PolicyProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const inWords = useWeakerWords(siteName);
  const [isRead, setIsRead] = useState(false);
  const { profile, sites, kinds, removesCredit, missing, weaker } = policy;
  const list = (words: readonly string[]): string => joinWords(locale, words);
  const named = (host: string): string => (host === '*' ? say('policy.everywhere') : host);
  return (
    <div data-part="policy">
      <h2>{say('policy.active')}</h2>
      <ul>
        {profile !== null && (
          <li>{say({ key: 'policy.profile', values: { name: say(`profile.${profile}.name`) } })}</li>
        )}
        {kinds.length > 0 && (
          <li>
            {say({ key: 'policy.kinds', values: { list: list(kinds.map((kind) => say(`finding.${kind}.name`))) } })}
          </li>
        )}
        {removesCredit && <li>{say('policy.credit')}</li>}
        {sites.length > 0 && <li>{say({ key: 'policy.sites', values: { list: list(sites.map(named)) } })}</li>}
      </ul>
      {missing.length > 0 && (
        <div data-part="policy-missing">
          <p>{say({ key: 'policy.missing', values: { list: list(missing.map(named)) } })}</p>
          <button
            type="button"
            className="wl-button wl-button--small"
            data-action="allow-policy-sites"
            onClick={() => {
              actions.allowPolicySites();
            }}
          >
            {say('policy.allow')}
          </button>
        </div>
      )}
      {weaker.length > 0 && (
        <div data-part="policy-weaker">
          <p>{say('policy.weaker')}</p>
          <button
            type="button"
            className="wl-button wl-button--small"
            data-action="read-policy"
            onClick={() => {
              setIsRead(true);
            }}
          >
            {say('policy.weaker.read')}
          </button>
        </div>
      )}
      {isRead && (
        <ConfirmDialog
          part="confirm-policy"
          title={say('settings.weaker.title')}
          keep={say('settings.weaker.keep')}
          confirm={say('settings.weaker.confirm')}
          onKeep={() => {
            setIsRead(false);
          }}
          onConfirm={() => {
            setIsRead(false);
            actions.agreeToPolicy();
          }}
        >
          <ul>
            {weaker.map((each) => (
              <li key={inWords(each)}>{inWords(each)}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </div>
  );
}
