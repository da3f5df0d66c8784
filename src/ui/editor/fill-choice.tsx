import { useId, type ReactNode } from 'react';
import { fills, isWeak, type Fill } from '../../core/redaction/plan';
import { useSay } from '../say';

interface FillChoiceProps {
  /** null when several covers differ. */
  readonly fill: Fill | null;
  readonly onFill: (fill: Fill) => void;
}

/** How a place is covered; the weak ways say that they are, and why. */
export function FillChoice({ fill, onFill }: FillChoiceProps): ReactNode {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className="wl-fills">
      <legend>{say('editor.fill')}</legend>
      {fills.map((each) => (
        <label key={each} className="wl-fills__one" data-fill={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === fill}
            onChange={() => {
              onFill(each);
            }}
          />
          <span className="wl-fills__swatch" aria-hidden="true" data-fill={each} />
          <span>
            {say(`editor.fill.${each}`)}
            {isWeak(each) && <span className="wl-fills__weak">{say('editor.fill.weak')}</span>}
          </span>
        </label>
      ))}
      {fill !== null && (
        <p className={isWeak(fill) ? 'wl-fills__why wl-fills__why--weak' : 'wl-fills__why'} role="note">
          {say(`editor.fill.${fill}.why`)}
        </p>
      )}
    </fieldset>
  );
}
