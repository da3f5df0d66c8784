import { useId, type ReactNode } from 'react';
import { useSay } from '../say';
import '../parts/button.css';

export interface PrivateWindowsView {
  /** Whether the user has allowed the extension in private windows. */
  readonly allowed: boolean;
  /** Opens the browser's page on which that is changed; null where no extension may open it. */
  readonly open: (() => void) | null;
}

/** Whether photos are checked in private windows, and how that is changed: only the user can, in the browser. */
export function PrivateWindows({ view: { allowed, open } }: { readonly view: PrivateWindowsView }): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <section aria-labelledby={id} data-part="private-windows" data-allowed={allowed}>
      <h3 id={id}>{say('welcome.private.title')}</h3>
      <p>{say(allowed ? 'welcome.private.on' : 'welcome.private.off')}</p>
      {!allowed && open && (
        <button type="button" className="wl-button wl-button--small" data-action="open-private-settings" onClick={open}>
          {say('welcome.private.open')}
        </button>
      )}
    </section>
  );
}
