import { useId, useState, type ReactNode } from 'react';
import { useSay } from '../say';
import type { OtherHost } from './sites-view';

interface OtherSitesProps {
  readonly others: readonly OtherHost[];
  /** False when this is no address of a site. */
  readonly onAdd: (address: string) => boolean;
  readonly onRemove: (host: string) => void;
}

/** Places that no list knows, by their address. */
export function OtherSites({ others, onAdd, onRemove }: OtherSitesProps): ReactNode {
  const say = useSay();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  return (
    <section className="wl-sites__others" aria-labelledby={`${id}-title`} data-part="other-sites">
      <h3 id={`${id}-title`}>{say('sites.other.title')}</h3>
      <p className="wl-soft">{say('sites.other.lead')}</p>
      <form
        className="wl-sites__add"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('address');
          setWrong(field instanceof HTMLInputElement && !onAdd(field.value));
        }}
      >
        <label htmlFor={id}>{say('sites.other.address')}</label>
        <input id={id} name="address" type="text" inputMode="url" autoComplete="off" spellCheck={false} />
        <button type="submit" className="wl-button wl-button--small" data-action="allow-address">
          {say('sites.other.add')}
        </button>
      </form>
      <p role="status" className="wl-sites__trouble">
        {wrong && say('sites.other.wrong')}
      </p>
      <ul className="wl-sites__hosts">
        {others.map(({ host, isFixed }) => (
          <li key={host} data-host={host}>
            <span>{host}</span>
            <button
              type="button"
              className="wl-button wl-button--small"
              disabled={isFixed}
              onClick={() => {
                onRemove(host);
              }}
            >
              {say('sites.other.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
