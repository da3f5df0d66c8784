import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { LocaleContext, useSay } from '../say';
import { photoSummary } from './photo-summary';
import './photo-strip.css';

interface PhotoStripProps {
  readonly photos: readonly PhotoView[];
  readonly selectedId: number;
  readonly onSelect: (id: number) => void;
}

/** Small pictures of all photos of one upload, each with what was found in a few words. */
export function PhotoStrip({ photos, selectedId, onSelect }: PhotoStripProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <nav className="wl-strip" aria-label={say('review.photos')}>
      <ul>
        {photos.map((photo, index) => {
          const values = { number: index + 1, count: photos.length, name: photo.originalName };
          const summary = photoSummary(photo, locale);
          return (
            <li key={photo.id}>
              <button
                type="button"
                className="wl-strip__photo"
                aria-current={photo.id === selectedId}
                aria-label={`${say({ key: 'review.photos.choose', values })}, ${summary}`}
                data-photo-id={photo.id}
                onClick={() => {
                  onSelect(photo.id);
                }}
              >
                {photo.previewUrl === null ? (
                  <span className="wl-strip__blank" />
                ) : (
                  <img src={photo.previewUrl} alt="" className="wl-strip__image" />
                )}
                <span className="wl-strip__words">{summary}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
