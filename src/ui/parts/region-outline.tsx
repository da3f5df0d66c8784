import type { ReactNode } from 'react';
import type { ListedFinding } from '../review/order-findings';

interface RegionOutlineProps {
  readonly listed: ListedFinding;
  readonly covered: boolean;
  readonly linked: boolean;
  /** Width of the picture divided by its height. */
  readonly ratio: number;
}

/** The outline of one finding, in an SVG whose user space is 0..1 of the photo in x and 0..1/ratio in y. */
export function RegionOutline({ listed, covered, linked, ratio }: RegionOutlineProps): ReactNode {
  const { region, parts, kind, severity } = listed.finding;
  // A box around scattered parts would say that all of it is meant.
  if (!region || parts) return null;
  const [x0, y0, x1, y1] = region;
  const box = { x: x0, y: y0 / ratio, width: x1 - x0, height: (y1 - y0) / ratio };
  return (
    <g
      className={severity === 'info' ? 'wl-outline wl-outline--plain' : 'wl-outline'}
      data-region-kind={kind}
      data-covered={covered}
      data-linked={linked}
    >
      <rect className="wl-outline__under" {...box} />
      <rect className="wl-outline__over" {...box} />
    </g>
  );
}
