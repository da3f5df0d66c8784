import type { ReactNode } from 'react';
import { useSay } from '../say';
import '../parts/button.css';
import './add-site.css';

export interface PlaceHere {
  readonly host: string;
  /** What the page is made with, when that is known as a place for photos. */
  readonly software: string | null;
}

interface AddSiteProps {
  readonly place: PlaceHere;
  /** Called in the click itself: only then does a browser ask the user. */
  readonly onAdd: () => void;
}

/** Offers to guard the site in the current tab, which is on no list or was not chosen. */
export function AddSite({ place: { host, software }, onAdd }: AddSiteProps): ReactNode {
  const say = useSay();
  return (
    <section className="wl-add-site" data-part="add-site" data-host={host}>
      {software !== null && <p>{say({ key: 'sites.here.looks-like', values: { software } })}</p>}
      <button type="button" className="wl-button wl-button--small" data-action="add-this-site" onClick={onAdd}>
        {say({ key: 'sites.here.add', values: { host } })}
      </button>
      <p className="wl-soft">{say('sites.here.why')}</p>
    </section>
  );
}
