import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { LocaleContext, useSay } from '../say';
import { passedSummary } from './passed-summary';
import '../parts/button.css';

export function NotePassed({
  photos,
  onClose,
}: {
  readonly photos: readonly PhotoView[];
  readonly onClose: () => void;
}): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <div className="wl-note__words">
      <p role="status">{passedSummary(photos, locale)}</p>
      <div className="wl-note__actions">
        <button type="button" className="wl-button wl-button--small" data-action="close-note" onClick={onClose}>
          {say('review.note.close')}
        </button>
      </div>
    </div>
  );
}
