import { useState, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import type { Locale } from '../../core/strings/locale';
import { Review } from '../review/review';
import { useSay } from '../say';
import '../parts/button.css';

interface TryOutProps {
  /** The check of the sample; no photo before it was asked for. */
  readonly state: ReviewState;
  readonly actions: ReviewActions;
  /** Starts the check; false when the sample could not be opened. */
  readonly onTry: () => Promise<boolean>;
  readonly locale: Locale;
}

/** A live check of a sample photo: the same review as on a site. */
export function TryOut({ state, actions, onTry, locale }: TryOutProps): ReactNode {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  if (state.photos.length > 0) return <Review state={state} actions={actions} locale={locale} />;
  return (
    <div className="wl-welcome__try">
      <button
        type="button"
        className="wl-button"
        data-action="try-sample"
        onClick={() => {
          void onTry().then((opened) => {
            setFailed(!opened);
          });
        }}
      >
        {say('welcome.try')}
      </button>
      <p className="wl-soft" role="status">
        {say(failed ? 'welcome.try.failed' : 'welcome.try.detail')}
      </p>
    </div>
  );
}
