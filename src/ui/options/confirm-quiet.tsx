import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Kind } from '../../core/findings/kinds';
import { useSay } from '../say';
import '../parts/button.css';
import '../parts/dialog.css';

interface ConfirmQuietProps {
  readonly kind: Kind;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Says how a kind is used before it asks less. */
export function ConfirmQuiet({ kind, onConfirm, onKeep }: ConfirmQuietProps): ReactNode {
  const say = useSay();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const values = { name: say(`finding.${kind}.name`), use: say(`finding.${kind}.use`) };
  return (
    <dialog ref={dialog} className="wl-dialog" aria-labelledby={titleId} data-part="confirm-quiet" onClose={onKeep}>
      <h2 id={titleId}>{say('options.quiet.title')}</h2>
      <p>{say({ key: 'options.quiet.detail', values })}</p>
      <div className="wl-dialog__actions">
        <button type="button" className="wl-button wl-button--primary" data-action="keep-asking" onClick={onKeep}>
          {say('options.quiet.keep')}
        </button>
        <button type="button" className="wl-button" data-action="ask-less" onClick={onConfirm}>
          {say('options.quiet.confirm')}
        </button>
      </div>
    </dialog>
  );
}
