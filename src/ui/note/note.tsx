import { useState, type ReactNode } from 'react';
import { useDrawn } from './use-drawn';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import { directionOf, type Locale } from '../../core/strings/locale';
import { LocaleContext } from '../say';
import { NoteChecking } from './note-checking';
import { NotePassed } from './note-passed';
import '../theme.css';
import './note.css';

export interface NoteProps {
  readonly state: ReviewState;
  readonly actions: Pick<ReviewActions, 'doNotUpload' | 'showReview'>;
  readonly locale: Locale;
  /** Takes the note away; what was passed has gone on. */
  readonly onClose: () => void;
}

const noPhoto = { previewUrl: null, report: null };

/** The small card in the corner while a photo is checked and after it went on by itself. It never takes the focus. */
export function Note({ state, actions, locale, onClose }: NoteProps): ReactNode {
  const { previewUrl: preview, report } = state.photos.find(({ previewUrl }) => previewUrl !== null) ?? noPhoto;
  const told = useDrawn(report !== null);
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  if (state.phase === 'ended') return null;
  return (
    <LocaleContext value={locale}>
      <main
        className="wl-screen wl-note"
        lang={locale}
        dir={directionOf(locale)}
        data-screen="note"
        data-phase={state.phase}
      >
        <h1 className="wl-unseen">Whereless</h1>
        {preview !== null && !told && <span className="wl-note__photo" />}
        {preview !== null && told && preview !== failedUrl && (
          <img
            className="wl-note__photo"
            src={preview}
            alt=""
            onError={() => {
              setFailedUrl(preview);
            }}
          />
        )}
        {state.phase === 'passed' ? (
          <NotePassed photos={state.photos} went={state.went} onClose={onClose} />
        ) : (
          <NoteChecking
            photos={state.photos}
            onCancel={() => {
              actions.doNotUpload();
            }}
            onShow={() => {
              actions.showReview();
            }}
          />
        )}
      </main>
    </LocaleContext>
  );
}
