import { useContext, type ReactNode } from 'react';
import type { PhotoView, Went } from '../../bridge/review-state';
import { LocaleContext, useSay } from '../say';
import { passedSummary } from './passed-summary';
import '../parts/button.css';

export function NotePassed({
  photos,
  went,
  onClose,
}: {
  readonly photos: readonly PhotoView[];
  readonly went: Went | null;
  readonly onClose: () => void;
}): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <div className="wl-note__words">
      <p role="status">{passedSummary(photos, went, locale)}</p>
      <div className="wl-note__actions">
        <button type="button" className="wl-button wl-button--small" data-action="close-note" onClick={onClose}>
          {say('review.note.close')}
        </button>
      </div>
    </div>
  );
}
