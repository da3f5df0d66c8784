import { useEffect, useId, useRef, type ReactNode } from 'react';
import './button.css';
import './dialog.css';

interface ConfirmDialogProps {
  /** For tests and styles: what is asked. */
  readonly part: string;
  readonly title: string;
  /** What gets weaker, in words. */
  readonly children: ReactNode;
  readonly keep: string;
  readonly confirm: string;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}

/** Says in words what gets weaker before it does. Leaving the dialog in any other way keeps everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { part, title, children, keep, confirm, onKeep, onConfirm } = props;
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="wl-dialog" aria-labelledby={titleId} data-part={part} onClose={onKeep}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="wl-dialog__actions">
        <button type="button" className="wl-button wl-button--primary" data-action="keep-as-it-is" onClick={onKeep}>
          {keep}
        </button>
        <button type="button" className="wl-button" data-action="confirm-weaker" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
