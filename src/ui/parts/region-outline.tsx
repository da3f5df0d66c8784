import type { ReactNode } from 'react';
import type { ListedFinding } from '../review/order-findings';

interface RegionOutlineProps {
  readonly listed: ListedFinding;
  readonly covered: boolean;
  readonly linked: boolean;
}

/** The outline of one finding, in an SVG whose user space is 0..1 of the photo. */
export function RegionOutline({ listed, covered, linked }: RegionOutlineProps): ReactNode {
  const { region, kind, severity } = listed.finding;
  if (!region) return null;
  const [x0, y0, x1, y1] = region;
  const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  return (
    <g
      className={severity === 'info' ? 'wl-outline wl-outline--plain' : 'wl-outline'}
      data-region-kind={kind}
      data-covered={covered}
      data-linked={linked}
    >
      <rect className="wl-outline__fill" {...box} />
      <rect className="wl-outline__under" {...box} />
      <rect className="wl-outline__over" {...box} />
    </g>
  );
}
