import { useContext, useEffect, useRef, type ReactNode } from 'react';
import type { PhotoView, ReviewState } from '../../bridge/review-state';
import { BrandMark } from '../parts/brand-mark';
import { LocaleContext, useSay } from '../say';
import { CheckedParts } from './checked-parts';
import { headline } from './headline';
import { troubleText } from './trouble-text';

interface ReviewHeadProps {
  readonly state: ReviewState;
  readonly photo: PhotoView | null;
  readonly titleId: string;
  /** Number of clues of which the user said that they are none. */
  readonly wrong: number;
}

/** The one sentence that matters most, and what was checked. */
export function ReviewHead({ state, photo, titleId, wrong }: ReviewHeadProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const isUpload = state.purpose === 'upload';
  const title = useRef<HTMLHeadingElement>(null);
  const text = headline(state, locale, wrong);
  const held = isUpload && state.phase !== 'ended' && troubleText(state, locale) !== null;

  // Over a page the title takes the focus, so that a screen reader begins there.
  useEffect(() => {
    if (isUpload) title.current?.focus();
  }, [isUpload]);

  return (
    <div className="wl-review__head">
      {isUpload && (
        <div className="wl-review__brand">
          <BrandMark />
          <h1 className="wl-unseen">Whereless</h1>
        </div>
      )}
      <div>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {text}
        </h2>
        <p className="wl-unseen" role="status">
          {text}
        </p>
        {state.question && <p role="alert">{say(state.question)}</p>}
        {held && <p>{say('review.trouble.held')}</p>}
        {state.phase !== 'ended' && <CheckedParts report={photo?.report ?? null} />}
      </div>
    </div>
  );
}
