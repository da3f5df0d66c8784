import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { useSay } from '../say';
import './button.css';
import './dialog.css';

interface LowerProfileProps {
  readonly to: Exclude<Profile, 'hidden'>;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Says what gets weaker before it does. */
export function LowerProfile({ to, onConfirm, onKeep }: LowerProfileProps): ReactNode {
  const say = useSay();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="wl-dialog" aria-labelledby={titleId} data-part="lower-profile" onClose={onKeep}>
      <h2 id={titleId}>{say('profile.lower.title')}</h2>
      <p>{say(`profile.lower.${to}`)}</p>
      <div className="wl-dialog__actions">
        <button type="button" className="wl-button wl-button--primary" data-action="keep-profile" onClick={onKeep}>
          {say('profile.lower.keep')}
        </button>
        <button type="button" className="wl-button" data-action="lower-profile" onClick={onConfirm}>
          {say('profile.lower.confirm')}
        </button>
      </div>
    </dialog>
  );
}
