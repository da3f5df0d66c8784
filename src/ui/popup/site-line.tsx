import type { ReactNode } from 'react';
import { useSay } from '../say';

/** How uploads stand on the site in the current tab. */
export type SiteProtection = 'guarded' | 'paused' | 'not-here' | 'needs-reload' | 'unknown';

const shapes: Readonly<Record<SiteProtection, ReactNode>> = {
  guarded: <path d="M4 10.5 8.2 14.5 16 6" />,
  paused: <path d="M7.5 5v10M12.5 5v10" />,
  'not-here': <path d="M4.5 10h11" />,
  'needs-reload': <path d="M15.5 7A6.3 6.3 0 1 0 16.3 10.8M15.8 3v4.2h-4.2" />,
  unknown: <path d="M7 7.6a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2M10 15.4v.2" />,
};

/** The protection of the current site, in words and a shape. */
export function SiteLine({ site, brief }: { readonly site: SiteProtection; readonly brief: boolean }): ReactNode {
  const say = useSay();
  return (
    <section className="wl-site" data-site={site}>
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
          {shapes[site]}
        </g>
      </svg>
      <div>
        <h2>{say(`review.popup.site.${site}`)}</h2>
        {!brief && <p className="wl-soft">{say(`review.popup.site.${site}.detail`)}</p>}
      </div>
    </section>
  );
}
