import type { ReactNode } from 'react';
import type { ListedFinding } from '../review/order-findings';
import { useSay } from '../say';

interface RegionTagProps {
  readonly listed: ListedFinding;
  readonly linked: boolean;
  readonly onLink: (id: string | null) => void;
  readonly onChoose: () => void;
}

/** The number on an outline; pointing at it marks the row in the list, pressing it goes there. */
export function RegionTag({ listed, linked, onLink, onChoose }: RegionTagProps): ReactNode {
  const say = useSay();
  const { finding, mark, id } = listed;
  if (!finding.region || mark === null) return null;
  const [x0, y0] = finding.region;
  const name = say(`finding.${finding.kind}.name`);
  return (
    <button
      type="button"
      className="wl-tag"
      // A photo is not mirrored in right-to-left text, so these two are physical.
      style={{ left: `${String(x0 * 100)}%`, top: `${String(y0 * 100)}%` }}
      data-linked={linked}
      aria-label={say({ key: 'review.photo.region', values: { number: mark, name } })}
      onClick={onChoose}
      onMouseEnter={() => {
        onLink(id);
      }}
      onMouseLeave={() => {
        onLink(null);
      }}
      onFocus={() => {
        onLink(id);
      }}
      onBlur={() => {
        onLink(null);
      }}
    >
      {mark}
    </button>
  );
}
