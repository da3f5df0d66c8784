import { useContext, useEffect, useRef, type ReactNode } from 'react';
import type { PhotoView, ReviewState } from '../../bridge/review-state';
import { BrandMark } from '../parts/brand-mark';
import { LocaleContext, useSay } from '../say';
import { checkedSentence } from './checked-sentence';
import { headline } from './headline';
import { troubleText } from './trouble-text';

interface ReviewHeadProps {
  readonly state: ReviewState;
  readonly photo: PhotoView | null;
  readonly titleId: string;
  /** Whether the title takes the focus when the review opens, so that a screen reader begins there. */
  readonly takesFocus: boolean;
}

/** The one sentence that matters most, and what was checked. */
export function ReviewHead({ state, photo, titleId, takesFocus }: ReviewHeadProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const title = useRef<HTMLHeadingElement>(null);
  const text = headline(state, locale);
  const checked = checkedSentence(photo?.report ?? null);
  const held = state.purpose === 'upload' && state.phase !== 'ended' && troubleText(state, locale) !== null;

  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <header className="wl-review__head">
      <span className="wl-review__brand">
        <BrandMark />
        <span className="wl-unseen">Whereless</span>
      </span>
      <div>
        <h1 id={titleId} ref={title} tabIndex={-1}>
          {text}
        </h1>
        <p className="wl-unseen" role="status">
          {text}
        </p>
        {held && <p>{say('review.trouble.held')}</p>}
        {checked && state.phase !== 'ended' && (
          <p className="wl-soft">
            {say(checked)} {say('review.verdict.no-proof')}
          </p>
        )}
      </div>
    </header>
  );
}
