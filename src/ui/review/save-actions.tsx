import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { plural } from '../plural';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';
import './actions.css';

interface SaveActionsProps {
  readonly photo: PhotoView;
  readonly inTrouble: boolean;
  readonly canCover: boolean;
  /** Number of regions that would be covered in this photo. */
  readonly toCover: number;
  readonly onCleaned: () => void;
  readonly onCover: () => void;
  readonly onRetry: () => void;
  readonly onPreviewCover: (on: boolean) => void;
}

/** The ways on in a check by hand: nothing leaves, files are saved. */
export function SaveActions(props: SaveActionsProps): ReactNode {
  const { photo, inTrouble, canCover, toCover, onPreviewCover } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  const coverFirst = canCover && toCover > 0;
  const look = (primary: boolean): string => (primary ? 'wl-button wl-button--primary' : 'wl-button');
  return (
    <div className="wl-actions" role="group" aria-label={say('review.actions')}>
      {inTrouble && (
        <button type="button" className="wl-button" data-action="retry" onClick={props.onRetry}>
          {say('review.action.retry')}
        </button>
      )}
      {canCover && photo.hasCleaned && (
        <button
          type="button"
          className={look(coverFirst)}
          data-action="save-covered"
          disabled={photo.stage !== 'done' || toCover === 0}
          onClick={props.onCover}
          onMouseEnter={() => {
            onPreviewCover(true);
          }}
          onMouseLeave={() => {
            onPreviewCover(false);
          }}
          onFocus={() => {
            onPreviewCover(true);
          }}
          onBlur={() => {
            onPreviewCover(false);
          }}
        >
          <span>{say('review.action.save-covered')}</span>
          <span className="wl-button__hint">
            {toCover === 0
              ? say('review.action.cover.nothing')
              : say({ key: `review.action.cover.hint.${plural(locale, toCover)}`, values: { count: toCover } })}
          </span>
        </button>
      )}
      {photo.hasCleaned && (
        <button type="button" className={look(!coverFirst)} data-action="save-cleaned" onClick={props.onCleaned}>
          <span>{say('review.action.save-cleaned')}</span>
          <span className="wl-button__hint">{say('review.action.upload-cleaned.hint')}</span>
        </button>
      )}
    </div>
  );
}
