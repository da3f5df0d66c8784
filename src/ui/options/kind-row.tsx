import { useId, type ReactNode } from 'react';
import type { Kind } from '../../core/findings/kinds';
import { kindWishes, type KindWish } from '../../core/policy/wishes';
import { useSay } from '../say';

interface KindRowProps {
  readonly kind: Kind;
  readonly wish: KindWish | null;
  /** Whether this is for every site: without a wish the profile decides; on one site, what holds everywhere. */
  readonly everywhere: boolean;
  /** The policy of a managed browser has it always ask. */
  readonly fixed: boolean;
  readonly onChange: (wish: KindWish | null) => void;
}

/** One kind: what it is, how it is used, and what should happen with it. */
export function KindRow({ kind, wish, everywhere, fixed, onChange }: KindRowProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <li className="wl-options__kind" data-kind={kind}>
      <div>
        <label htmlFor={id}>
          <strong>{say(`finding.${kind}.name`)}</strong>
        </label>
        <p className="wl-soft" id={`${id}-use`}>
          {say(`finding.${kind}.use`)} {fixed && say('policy.fixed')}
        </p>
      </div>
      <select
        id={id}
        className="wl-options__select"
        aria-describedby={`${id}-use`}
        value={wish ?? ''}
        disabled={fixed}
        onChange={(event) => {
          onChange(kindWishes.find((one) => one === event.currentTarget.value) ?? null);
        }}
      >
        <option value="">{say(everywhere ? 'options.wish.none' : 'options.wish.inherit')}</option>
        {kindWishes.map((one) => (
          <option key={one} value={one}>
            {say(`options.wish.${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
