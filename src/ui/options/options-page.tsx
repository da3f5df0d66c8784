import { useId, useState, type ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { kinds, type Kind } from '../../core/findings/kinds';
import { asksLess, type KindWish, type Wishes } from '../../core/policy/wishes';
import type { Preferences } from '../../core/settings/preferences';
import { say } from '../../core/strings/catalogue';
import { directionOf, type Locale } from '../../core/strings/locale';
import { BrandMark } from '../parts/brand-mark';
import { ProfilePicker } from '../parts/profile-picker';
import { LocaleContext } from '../say';
import { SitesSection } from '../sites/sites-section';
import type { SitesActions, SitesView } from '../sites/sites-view';
import { Standing } from '../standing/standing';
import type { StandingActions, StandingView } from '../standing/standing-view';
import { ConfirmQuiet } from './confirm-quiet';
import { KindRow } from './kind-row';
import { ModelsSection, type ModelInUse, type SelfTest } from './models-section';
import { PreferencesSection } from './preferences-section';
import { ShortcutsSection, type Shortcut } from './shortcuts-section';
import { SettingsFile, type SettingsFileActions } from './settings-file';
import '../theme.css';
import './options-page.css';

export interface OptionsActions extends SettingsFileActions {
  setProfile(profile: Profile): void;
  /** On one site by its id, or everywhere for null; null as the wish takes it back. */
  setWish(siteId: string | null, kind: Kind, wish: KindWish | null): void;
  setPreferences(preferences: Preferences): void;
  /** Opens the browser's own page of shortcuts. */
  changeShortcuts(): void;
  testModels(): Promise<SelfTest | null>;
}

export interface OptionsProps {
  readonly profile: Profile;
  readonly wishes: Wishes;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly places: SitesView;
  readonly placesActions: SitesActions;
  readonly standing: StandingView;
  readonly standingActions: StandingActions;
  readonly preferences: Preferences;
  /** How many photos were checked, where that is counted. */
  readonly photosChecked: number;
  readonly shortcuts: readonly Shortcut[];
  readonly models: readonly ModelInUse[];
  /** What this extension keeps on the device. */
  readonly usedBytes: number;
  /** Whether the last change could not be kept. */
  readonly notSaved: boolean;
  readonly actions: OptionsActions;
  readonly locale: Locale;
}

/** How careful to be, and the kinds of which the user wants something else, everywhere or on one site. */
export function OptionsPage(props: OptionsProps): ReactNode {
  const { profile, wishes, sites, places, placesActions, usedBytes, notSaved, actions, locale } = props;
  const { standing, standingActions, preferences, photosChecked, shortcuts, models } = props;
  const siteName = (id: string): string => sites.find((site) => site.id === id)?.name ?? id;
  const where = useId();
  const [siteId, setSiteId] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly kind: Kind; readonly wish: KindWish | null } | null>(null);
  const own = siteId === null ? wishes.everywhere : (wishes.sites[siteId] ?? {});
  const inherited = (kind: Kind): KindWish | null => (siteId === null ? null : (wishes.everywhere[kind] ?? null));
  const change = (kind: Kind, wish: KindWish | null): void => {
    const now = own[kind] ?? inherited(kind);
    if (asksLess(wish ?? inherited(kind), now)) setAsked({ kind, wish });
    else actions.setWish(siteId, kind, wish);
  };
  return (
    <LocaleContext value={locale}>
      <div className="wl-screen wl-options" lang={locale} dir={directionOf(locale)} data-screen="options">
        <header className="wl-options__head">
          <BrandMark />
          <div>
            <h1>{say(locale, 'options.title')}</h1>
            <p className="wl-soft">{say(locale, 'options.lead')}</p>
          </div>
        </header>
        <main className="wl-options__main">
          <p role="status" className="wl-options__trouble">
            {notSaved && say(locale, 'options.not-saved')}
          </p>
          <Standing standing={standing} actions={standingActions} siteName={siteName} />
          <ProfilePicker
            profile={profile}
            floor={standing.policy?.profile ?? null}
            onChange={(chosen) => {
              actions.setProfile(chosen);
            }}
          />
          <SitesSection view={places} actions={placesActions} />
          <section className="wl-options__kinds" aria-labelledby={`${where}-title`}>
            <h2 id={`${where}-title`}>{say(locale, 'options.kinds.title')}</h2>
            <p className="wl-soft">{say(locale, 'options.kinds.lead')}</p>
            <label className="wl-options__where" htmlFor={where}>
              <strong>{say(locale, 'options.where')}</strong>
              <select
                id={where}
                className="wl-options__select"
                data-testid="where"
                value={siteId ?? ''}
                onChange={(event) => {
                  setSiteId(event.currentTarget.value === '' ? null : event.currentTarget.value);
                }}
              >
                <option value="">{say(locale, 'options.where.everywhere')}</option>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <ul>
              {kinds.map((kind) => (
                <KindRow
                  key={kind}
                  kind={kind}
                  wish={own[kind] ?? null}
                  everywhere={siteId === null}
                  fixed={standing.policy?.kinds.includes(kind) ?? false}
                  onChange={(wish) => {
                    change(kind, wish);
                  }}
                />
              ))}
            </ul>
          </section>
          <PreferencesSection
            preferences={preferences}
            photosChecked={photosChecked}
            creditFixed={standing.policy?.removesCredit ?? false}
            onChange={(changed) => {
              actions.setPreferences(changed);
            }}
          />
          <ShortcutsSection
            shortcuts={shortcuts}
            onChange={() => {
              actions.changeShortcuts();
            }}
          />
          <ModelsSection models={models} onTest={() => actions.testModels()} />
          <SettingsFile usedBytes={usedBytes} siteName={siteName} actions={actions} />
        </main>
        {asked && (
          <ConfirmQuiet
            kind={asked.kind}
            onConfirm={() => {
              actions.setWish(siteId, asked.kind, asked.wish);
              setAsked(null);
            }}
            onKeep={() => {
              setAsked(null);
            }}
          />
        )}
      </div>
    </LocaleContext>
  );
}
