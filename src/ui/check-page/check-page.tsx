import { useCallback, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Sentence } from '../../core/result';
import { directionOf, type Locale } from '../../core/strings/locale';
import { BrandMark } from '../parts/brand-mark';
import { PhotoChooser } from '../parts/photo-chooser';
import { PhotoDrop } from '../parts/photo-drop';
import { ProfilePicker } from '../parts/profile-picker';
import { usePhotoPaste } from '../parts/photo-paste';
import { Review } from '../review/review';
import { LocaleContext } from '../say';
import { CheckList } from './check-list';
import '../theme.css';
import './check-page.css';

export interface CheckPageActions extends ReviewActions {
  addFiles(files: File[]): void;
  remove(photoId: number): void;
  select(photoId: number): void;
}

export interface CheckPageProps {
  readonly state: ReviewState;
  /** The photo whose review is shown; the first one when null. */
  readonly selectedId: number | null;
  /** How reading the pictures of a page went. */
  readonly notice: Sentence | null;
  readonly actions: CheckPageActions;
  readonly locale: Locale;
}

/** The full page: photos in, a list of them, and the review of the chosen one. */
export function CheckPage({ state, selectedId, notice, actions, locale }: CheckPageProps): ReactNode {
  const addFiles = useCallback(
    (files: File[]) => {
      actions.addFiles(files);
    },
    [actions],
  );
  usePhotoPaste(addFiles);
  const selected = state.photos.find(({ id }) => id === selectedId) ?? state.photos[0];
  return (
    <LocaleContext value={locale}>
      <div
        className="wl-screen wl-check"
        lang={locale}
        dir={directionOf(locale)}
        data-screen="check"
        data-phase={state.phase}
      >
        <header className="wl-check__head">
          <BrandMark />
          <div>
            <h1>{say(locale, 'review.check.title')}</h1>
            <p className="wl-soft">{say(locale, 'review.check.lead')}</p>
          </div>
        </header>
        <main className="wl-check__main">
          <p className="wl-check__notice" role="status">
            {notice && say(locale, notice)}
          </p>
          <PhotoDrop label={say(locale, 'review.check.drop')} onFiles={addFiles} compact={state.photos.length > 0}>
            <PhotoChooser onFiles={addFiles} />
          </PhotoDrop>
          {selected ? (
            <>
              <CheckList
                photos={state.photos}
                selectedId={selected.id}
                onSelect={(id) => {
                  actions.select(id);
                }}
                onRemove={(id) => {
                  actions.remove(id);
                }}
              />
              <Review state={state} shownId={selected.id} actions={actions} locale={locale} />
            </>
          ) : (
            <p className="wl-soft wl-check__empty">{say(locale, 'review.check.empty')}</p>
          )}
          <ProfilePicker
            profile={state.profile}
            onChange={(profile) => {
              actions.setProfile(profile);
            }}
          />
        </main>
      </div>
    </LocaleContext>
  );
}
