import { useId, type ReactNode } from 'react';
import { useSay } from '../say';
import '../parts/button.css';

export interface Shortcut {
  readonly command: 'open-check' | 'raise-profile';
  /** As the browser writes it: `Alt+Shift+W`; empty where no key is set. */
  readonly keys: string;
}

interface ShortcutsSectionProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** The keys, which only the browser can change. */
export function ShortcutsSection({ shortcuts, onChange }: ShortcutsSectionProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <section className="wl-options__kinds" aria-labelledby={id} data-part="shortcuts">
      <h2 id={id}>{say('shortcuts.title')}</h2>
      <dl className="wl-options__pairs">
        {shortcuts.map(({ command, keys }) => (
          <div key={command} data-command={command}>
            <dt>{say(`shortcuts.${command}`)}</dt>
            <dd>{keys === '' ? say('shortcuts.none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p className="wl-soft">{say('shortcuts.where')}</p>
      <button type="button" className="wl-button wl-button--small" data-action="change-shortcuts" onClick={onChange}>
        {say('shortcuts.change')}
      </button>
    </section>
  );
}
