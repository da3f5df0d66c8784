import type { ReactNode } from 'react';
import type { Severity } from '../../core/findings/finding';
import { useSay } from '../say';
import './severity-mark.css';

/** One shape each, so that the colour is never the only difference. */
const shapes: Readonly<Record<Severity, ReactNode>> = {
  high: (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" fill="currentColor" />
      <path d="M8 5.8v4M8 11.6v1.2" stroke="var(--wl-surface)" strokeWidth="1.7" />
    </>
  ),
  medium: <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" />,
  low: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  info: <path d="M3 8h10" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
};

/** How much a finding matters, as a shape and in words. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const say = useSay();
  return (
    <span className={`wl-severity wl-severity--${severity}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        {shapes[severity]}
      </svg>
      {say(`review.severity.${severity}`)}
    </span>
  );
}
