import { useCallback, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { BrandMark } from '../parts/brand-mark';
import { PhotoDrop } from '../parts/photo-drop';
import { ProfilePicker } from '../parts/profile-picker';
import { usePhotoPaste } from '../parts/photo-paste';
import { Review } from '../review/review';
import { LocaleContext } from '../say';
import { AddSite, type PlaceHere } from './add-site';
import { SiteLine, type SiteProtection } from './site-line';
import '../parts/button.css';
import '../theme.css';
import './popup.css';

export interface PopupActions extends ReviewActions {
  addFiles(files: File[]): void;
  /** Opens the full-page check: a popup closes when a file chooser takes the focus. */
  openFullCheck(): void;
  /** Asks the browser for this site, in the click itself. */
  addSite(host: string): void;
}

export interface PopupProps {
  readonly site: SiteProtection;
  /** The place in the current tab, when it can be guarded and is not; null otherwise. */
  readonly place: PlaceHere | null;
  /** The check of a dropped or pasted photo; null before. */
  readonly state: ReviewState | null;
  readonly profile: Profile;
  readonly actions: PopupActions;
  readonly locale: Locale;
}

/** Behind the toolbar button: how this site stands, and a check of a photo on the spot. */
export function Popup({ site, place, state, profile, actions, locale }: PopupProps): ReactNode {
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
      <main className="wl-screen wl-popup" lang={locale} data-screen="popup" data-site={site} data-phase={state?.phase}>
        <header className="wl-popup__head">
          <BrandMark />
          <h1>Whereless</h1>
        </header>
        <SiteLine site={site} brief={checked !== null} />
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
        {checked && <Review state={checked} actions={actions} locale={locale} />}
        <ProfilePicker
          profile={profile}
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
