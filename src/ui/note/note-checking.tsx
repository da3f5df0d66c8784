import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { hasWebAssembly } from '../../core/has-web-assembly';
import { LocaleContext, useSay } from '../say';
import { hiddenSummary } from './hidden-summary';
import { currentStage, progress } from './progress';
import '../parts/button.css';

interface NoteCheckingProps {
  readonly photos: readonly PhotoView[];
  readonly onCancel: () => void;
  readonly onShow: () => void;
}

export function NoteChecking({ photos, onCancel, onShow }: NoteCheckingProps): ReactNode {
  const say = useSay();
  const hidden = hiddenSummary(photos, useContext(LocaleContext));
  return (
    <div className="wl-note__words">
      <p role="status">
        <strong>{say('review.note.checking')}</strong>{' '}
        <span className="wl-soft">{say(`review.stage.${currentStage(photos)}`)}</span>
      </p>
      {!hasWebAssembly() && (
        <p className="wl-soft" data-words="slow">
          {say('review.slow')}
        </p>
      )}
      {hidden !== null && <p data-words="hidden">{hidden}</p>}
      <progress
        className="wl-note__progress"
        max={1}
        value={progress(photos)}
        aria-label={say('review.note.progress')}
      />
      <div className="wl-note__actions">
        <button type="button" className="wl-button wl-button--small" data-action="show-review" onClick={onShow}>
          {say('review.note.show')}
        </button>
        <button type="button" className="wl-button wl-button--small" data-action="do-not-upload" onClick={onCancel}>
          {say('review.note.cancel')}
        </button>
      </div>
    </div>
  );
}
