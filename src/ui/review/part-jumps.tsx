import type { ReactNode } from 'react';
import type { CheckReport } from '../../core/check/report';
import { useSay } from '../say';
import { listParts, type ListPart } from './list-parts';
import '../parts/button.css';
import './part-jumps.css';

interface PartJumpsProps {
  readonly report: CheckReport | null;
  readonly partId: (part: ListPart) => string;
}

/** What the list holds at a glance, and ways to get there; nothing when it has a single part. */
export function PartJumps({ report, partId }: PartJumpsProps): ReactNode {
  const say = useSay();
  const parts = listParts(report);
  if (parts.length < 2) return null;
  return (
    <nav className="wl-jumps" aria-label={say('review.parts')}>
      {parts.map(({ part, count }) => (
        <button
          key={part}
          type="button"
          className="wl-button wl-button--small"
          data-part-jump={part}
          onClick={() => {
            const heading = document.getElementById(partId(part));
            heading?.focus({ preventScroll: true });
            heading?.scrollIntoView({ block: 'start' });
          }}
        >
          {say({ key: 'review.parts.jump', values: { name: say(`review.group.${part}`), count } })}
        </button>
      ))}
    </nav>
  );
}
