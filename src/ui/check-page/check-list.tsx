import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { photoSummary } from '../review/photo-summary';
import { LocaleContext, useSay } from '../say';
import './check-list.css';

interface CheckListProps {
  readonly photos: readonly PhotoView[];
  readonly selectedId: number;
  readonly onSelect: (id: number) => void;
  readonly onRemove: (id: number) => void;
}

/** The photos of a check by hand, in the order in which they were added. */
export function CheckList({ photos, selectedId, onSelect, onRemove }: CheckListProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <ul className="wl-photos" aria-label={say('review.photos')}>
      {photos.map((photo) => (
        <li key={photo.id} className="wl-photos__item" data-photo-id={photo.id} data-selected={photo.id === selectedId}>
          <button
            type="button"
            className="wl-photos__choose"
            aria-current={photo.id === selectedId}
            onClick={() => {
              onSelect(photo.id);
            }}
          >
            {photo.previewUrl === null ? (
              <span className="wl-photos__image" />
            ) : (
              <img className="wl-photos__image" src={photo.previewUrl} alt="" />
            )}
            <span className="wl-photos__words">
              <bdi className="wl-photos__name">{photo.originalName}</bdi>
              <span className="wl-soft">{photoSummary(photo, locale)}</span>
            </span>
          </button>
          <button
            type="button"
            className="wl-photos__remove"
            data-action="remove"
            aria-label={say({ key: 'review.check.remove', values: { name: photo.originalName } })}
            onClick={() => {
              onRemove(photo.id);
            }}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
              <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
