import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { BrandMark } from '../parts/brand-mark';
import { ProfilePicker } from '../parts/profile-picker';
import { LocaleContext } from '../say';
import { SitesSection } from '../sites/sites-section';
import type { SitesActions, SitesView } from '../sites/sites-view';
import { PrivateWindows, type PrivateWindowsView } from './private-windows';
import { TryOut } from './try-out';
import '../parts/button.css';
import '../theme.css';
import './welcome.css';

const steps = ['what', 'sites', 'profile'] as const;
const promises = ['hold', 'clean', 'show', 'local', 'limits'] as const;

export interface WelcomeActions extends ReviewActions {
  /** Checks the sample photo; false when it could not be opened. */
  trySample(): Promise<boolean>;
  /** Closes the tab. */
  finish(): void;
}

export interface WelcomeProps {
  readonly state: ReviewState;
  readonly actions: WelcomeActions;
  readonly places: SitesView;
  readonly placesActions: SitesActions;
  readonly privateWindows: PrivateWindowsView;
  /** The least careful profile that the policy of a managed browser leaves; null when it leaves all. */
  readonly floor: Profile | null;
  readonly locale: Locale;
}

/** After the installation: what it does, which sites, which profile. Nothing is chosen for the user. */
export function Welcome({
  state,
  actions,
  places,
  placesActions,
  privateWindows,
  floor,
  locale,
}: WelcomeProps): ReactNode {
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = steps[index] ?? 'what';
  useEffect(() => {
    if (index > 0) heading.current?.focus();
  }, [index]);
  return (
    <LocaleContext value={locale}>
      <div className="wl-screen wl-welcome" lang={locale} data-screen="welcome" data-step={step}>
        <header className="wl-welcome__head">
          <BrandMark />
          <div>
            <h1>{say(locale, 'welcome.title')}</h1>
            <p className="wl-soft">{say(locale, { key: 'welcome.step', values: { step: index + 1 } })}</p>
          </div>
        </header>
        <main className="wl-welcome__main">
          <h2 ref={heading} tabIndex={-1}>
            {say(locale, `welcome.${step}.title`)}
          </h2>
          {step === 'what' && (
            <>
              <ul className="wl-welcome__list">
                {promises.map((promise) => (
                  <li key={promise}>{say(locale, `welcome.what.${promise}`)}</li>
                ))}
              </ul>
              <TryOut state={state} actions={actions} locale={locale} onTry={() => actions.trySample()} />
            </>
          )}
          {step === 'sites' && (
            <>
              <p>{say(locale, 'welcome.sites.lead')}</p>
              <SitesSection view={places} actions={placesActions} untitled />
            </>
          )}
          {step === 'profile' && (
            <>
              <p>{say(locale, 'welcome.profile.lead')}</p>
              <ProfilePicker
                profile={state.profile}
                floor={floor}
                onChange={(profile) => {
                  actions.setProfile(profile);
                }}
              />
              <PrivateWindows view={privateWindows} />
              <p className="wl-soft">{say(locale, 'welcome.done.detail')}</p>
            </>
          )}
          <nav className="wl-welcome__nav">
            {index > 0 && (
              <button
                type="button"
                className="wl-button"
                data-action="back"
                onClick={() => {
                  setIndex(index - 1);
                }}
              >
                {say(locale, 'welcome.back')}
              </button>
            )}
            <button
              type="button"
              className="wl-button wl-button--primary"
              data-action={step === 'profile' ? 'finish' : 'next'}
              onClick={() => {
                if (step === 'profile') actions.finish();
                else setIndex(index + 1);
              }}
            >
              {say(locale, step === 'profile' ? 'welcome.done' : 'welcome.next')}
            </button>
          </nav>
        </main>
      </div>
    </LocaleContext>
  );
}
