import { useContext, useState, type ReactNode } from 'react';
import type { Profile } from '../../core/check/report';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';

/** How uploads stand on the site in the current tab. */
export type SiteProtection = 'guarded' | 'paused' | 'not-here' | 'needs-reload' | 'unknown';

/** What can be done about it. */
export interface SiteActions {
  /** For ten minutes. */
  pauseSite(): void;
  resumeSite(): void;
  reloadPage(): void;
}

/** The site in the current tab. */
export interface SiteView {
  readonly state: SiteProtection;
  /** Until when it is paused, in milliseconds since 1970; null when it is not. */
  readonly pausedUntil: number | null;
  /** Whether a pause could not be set. */
  readonly failed: boolean;
}

interface SiteLineProps {
  readonly site: SiteView;
  /** Only the one line, while a check is shown below. */
  readonly brief: boolean;
  /** Who must not be found is asked before a pause. */
  readonly profile: Profile;
  readonly actions: SiteActions;
}

const shapes: Readonly<Record<SiteProtection, ReactNode>> = {
  guarded: <path d="M4 10.5 8.2 14.5 16 6" />,
  paused: <path d="M7 5v10M13 5v10" />,
  'not-here': <path d="M4.5 10h11" />,
  'needs-reload': <path d="M15.5 7A6.3 6.3 0 1 0 16.3 10.8M15.8 3v4.2h-4.2" />,
  unknown: <path d="M7 7.6a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2M10 15.4v.2" />,
};

/** The protection of the current site, in words and a shape, with the one thing that can be done about it. */
export function SiteLine(props: SiteLineProps): ReactNode {
  const { brief, profile, actions } = props;
  const { state: site, pausedUntil, failed } = props.site;
  const [asking, setAsking] = useState(false);
  const say = useSay();
  const locale = useContext(LocaleContext);
  const time = pausedUntil === null ? '' : new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(pausedUntil);
  const title =
    site === 'paused' && pausedUntil !== null
      ? say({ key: 'hand.site.paused', values: { time } })
      : say(`review.popup.site.${site}`);
  const offer = offers[site];
  return (
    <section className="wl-site" data-site={site}>
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
          {shapes[site]}
        </g>
      </svg>
      <div>
        <h2>{title}</h2>
        {!brief && <p className="wl-soft">{say(`review.popup.site.${site}.detail`)}</p>}
        {failed && <p role="alert">{say('hand.site.not-paused')}</p>}
        {!brief && offer && (
          <button
            type="button"
            className="wl-button wl-button--small"
            data-action={offer.action}
            onClick={() => {
              if (offer.call === 'pauseSite' && profile === 'hidden') setAsking(true);
              else actions[offer.call]();
            }}
          >
            {say(offer.label)}
          </button>
        )}
        {asking && (
          <ConfirmDialog
            part="pause-site"
            title={say('hand.site.pause.title')}
            keep={say('hand.site.pause.keep')}
            confirm={say('hand.site.pause.confirm')}
            onKeep={() => {
              setAsking(false);
            }}
            onConfirm={() => {
              setAsking(false);
              actions.pauseSite();
            }}
          >
            <p>{say('hand.site.pause.weaker')}</p>
          </ConfirmDialog>
        )}
      </div>
    </section>
  );
}

const offers = {
  guarded: { action: 'pause-site', call: 'pauseSite', label: 'hand.site.pause' },
  paused: { action: 'resume-site', call: 'resumeSite', label: 'hand.site.resume' },
  // Adding a site is offered beside.
  'not-here': null,
  'needs-reload': { action: 'reload-page', call: 'reloadPage', label: 'hand.site.reload' },
  unknown: null,
} as const;
