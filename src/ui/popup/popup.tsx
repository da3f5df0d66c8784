import { useCallback, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import type { LastResult } from '../../core/check/last-result';
import type { Profile } from '../../core/check/report';
import { say } from '../../core/strings/catalogue';
import { directionOf, type Locale } from '../../core/strings/locale';
import { BrandMark } from '../parts/brand-mark';
import { PhotoDrop } from '../parts/photo-drop';
import { ProfilePicker } from '../parts/profile-picker';
import { usePhotoPaste } from '../parts/photo-paste';
import { Review } from '../review/review';
import { LocaleContext } from '../say';
import { Standing } from '../standing/standing';
import type { StandingActions, StandingView } from '../standing/standing-view';
import { AddSite, type PlaceHere } from './add-site';
import { LastCheck } from './last-check';
import { SiteLine, type SiteActions, type SiteView } from './site-line';
import '../parts/button.css';
import '../theme.css';
import './popup.css';

export interface PopupActions extends ReviewActions, SiteActions {
  /** Opens the full-page check with the pictures of the page in the current tab. */
  checkPage(): void;
  forgetLast(): void;
  addFiles(files: File[]): void;
  /** Opens the full-page check: a popup closes when a file chooser takes the focus. */
  openFullCheck(): void;
  /** Asks the browser for this site, in the click itself. */
  addSite(host: string): void;
}

export interface PopupProps {
  readonly site: SiteView;
  /** What the last check brought; null when there is nothing to tell. */
  readonly last: LastResult | null;
  /** The place in the current tab, when it can be guarded and is not; null otherwise. */
  readonly place: PlaceHere | null;
  /** The check of a dropped or pasted photo; null before. */
  readonly state: ReviewState | null;
  readonly profile: Profile;
  /** Leaves the name out. */
  readonly discreet: boolean;
  readonly standing: StandingView;
  readonly standingActions: StandingActions;
  /** The name of a site by its id. */
  readonly siteName: (id: string) => string;
  readonly actions: PopupActions;
  readonly locale: Locale;
}

/** Behind the toolbar button: how this site stands, and a check of a photo on the spot. */
export function Popup(props: PopupProps): ReactNode {
  const { site, place, last, state, profile, discreet, standing, standingActions, siteName, actions, locale } = props;
  const addFiles = useCallback(
    (files: File[]) => {
      actions.addFiles(files);
    },
    [actions],
  );
  usePhotoPaste(addFiles);
  const checked = state && state.photos.length > 0 ? state : null;
  const openFullCheck = (): void => {
    actions.openFullCheck();
  };
  return (
    <LocaleContext value={locale}>
      <main
        className="wl-screen wl-popup"
        lang={locale}
        dir={directionOf(locale)}
        data-screen="popup"
        data-site={site.state}
        data-phase={state?.phase}
      >
        <header className="wl-popup__head">
          {!discreet && <BrandMark />}
          <h1>{discreet ? say(locale, 'preferences.plain-name') : 'Whereless'}</h1>
        </header>
        <SiteLine site={site} brief={checked !== null} profile={profile} actions={actions} />
        <Standing standing={standing} actions={standingActions} siteName={siteName} />
        {place && !checked && (
          <AddSite
            place={place}
            onAdd={() => {
              actions.addSite(place.host);
            }}
          />
        )}
        <PhotoDrop label={say(locale, 'review.popup.drop')} onFiles={addFiles} compact={checked !== null}>
          <button
            type="button"
            className={checked ? 'wl-button wl-button--small' : 'wl-button wl-button--primary'}
            data-action="choose-photo"
            onClick={openFullCheck}
          >
            {say(locale, 'review.popup.choose')}
          </button>
        </PhotoDrop>
        {!checked && (
          <button
            type="button"
            className="wl-button"
            data-action="check-page"
            onClick={() => {
              actions.checkPage();
            }}
          >
            {say(locale, 'hand.page')}
          </button>
        )}
        {checked && <Review state={checked} actions={actions} locale={locale} />}
        {!checked && last && (
          <LastCheck
            result={last}
            onForget={() => {
              actions.forgetLast();
            }}
          />
        )}
        <ProfilePicker
          profile={profile}
          floor={standing.policy?.profile ?? null}
          onChange={(chosen) => {
            actions.setProfile(chosen);
          }}
        />
        <button
          type="button"
          className="wl-button wl-button--quiet"
          data-action="open-full-check"
          onClick={openFullCheck}
        >
          {say(locale, 'review.popup.full')}
        </button>
      </main>
    </LocaleContext>
  );
}
