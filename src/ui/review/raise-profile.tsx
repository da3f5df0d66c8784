import type { ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { useSay } from '../say';
import '../parts/button.css';

interface RaiseProfileProps {
  readonly profile: Profile;
  readonly onRaise: () => void;
}

/** One click to the most protection. Lowering it is not offered here: a page waits behind the review. */
export function RaiseProfile({ profile, onRaise }: RaiseProfileProps): ReactNode {
  const say = useSay();
  if (profile === 'hidden') {
    return (
      <p className="wl-soft" data-part="raised">
        {say('profile.raised')}
      </p>
    );
  }
  return (
    <button type="button" className="wl-button wl-button--quiet" data-action="raise-profile" onClick={onRaise}>
      {say('profile.raise')}
    </button>
  );
}
