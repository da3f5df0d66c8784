import type { ReactNode } from 'react';

/** The mark of public/icons/icon.svg in the colour of the text beside it. */
export function BrandMark(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="22" height="22" rx="6" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <circle cx="12" cy="7.5" r="2.1" fill="currentColor" />
      <path
        d="M4.5 13.2 8 17.4 12 13.2 16 17.4 19.5 13.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
