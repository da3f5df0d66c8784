import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { mostColours } from '../../core/formats/hidden-colour';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';

interface HiddenColourOfferProps {
  readonly photo: PhotoView;
  /** False while a choice is carried out, and afterwards. */
  readonly canClear: boolean;
  readonly onClear: () => void;
}

/** Says that colour is left under transparent pixels, which cleaning keeps, and offers to clear it too. */
export function HiddenColourOffer({ photo, canClear, onClear }: HiddenColourOfferProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const found = photo.report?.hiddenColour;
  if (!found) return null;
  const { pixels, colours, cleared } = found;
  const values = { colours, pixels: pixels.toLocaleString(locale) };
  const running = photo.clearing === 'running';
  return (
    <div className="wl-hidden" data-hidden-colour={cleared ? 'cleared' : (photo.clearing ?? 'found')} role="status">
      {cleared ? (
        <p>{say('review.colour.cleared')}</p>
      ) : (
        <>
          <p>{say({ key: colours >= mostColours ? 'review.colour.found.many' : 'review.colour.found', values })}</p>
          {photo.clearing === 'failed' && <p>{say('review.colour.failed')}</p>}
          {photo.hasCleaned && (
            <button
              type="button"
              className="wl-button wl-button--small"
              data-action="clear-hidden-colour"
              disabled={!canClear || running}
              onClick={onClear}
            >
              {say(running ? 'review.colour.clearing' : 'review.colour.clear')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
