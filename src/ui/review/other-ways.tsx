import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { LocaleContext, useSay } from '../say';
import { originalCarries } from './original-carries';
import '../parts/button.css';
import './other-ways.css';

interface OtherWaysProps {
  readonly photos: readonly PhotoView[];
  /** False while the check runs and the user has not said to go on without it. */
  readonly ready: boolean;
  readonly onOriginal: () => void;
}

/** The first of the two steps to the original: a closed part that has to be opened. */
export function OtherWays({ photos, ready, onOriginal }: OtherWaysProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <details
      className="wl-other"
      data-part="other-ways"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary data-action="other-ways">{say('review.original.more')}</summary>
      <p className="wl-soft">{originalCarries(photos, locale)}</p>
      <button
        type="button"
        className="wl-button wl-button--small"
        data-action="send-original"
        disabled={!ready}
        onClick={onOriginal}
      >
        {say('review.original.open')}
      </button>
    </details>
  );
}
