import type { ReactNode } from 'react';
import type { RegionNorm } from '../../core/findings/finding';
import type { Grip } from '../../core/redaction/transform';

const grips: readonly Grip[] = [
  { x: 'left', y: 'top' },
  { x: null, y: 'top' },
  { x: 'right', y: 'top' },
  { x: 'right', y: null },
  { x: 'right', y: 'bottom' },
  { x: null, y: 'bottom' },
  { x: 'left', y: 'bottom' },
  { x: 'left', y: null },
];

interface HandlesProps {
  readonly box: RegionNorm;
  readonly onGrip: (grip: Grip, event: React.PointerEvent) => void;
}

/** The eight places by which a box is resized with the pointer; with the keyboard, Shift and the arrows do it. */
export function Handles({ box, onGrip }: HandlesProps): ReactNode {
  const [x0, y0, x1, y1] = box;
  return grips.map((grip) => {
    const x = grip.x === 'left' ? x0 : grip.x === 'right' ? x1 : (x0 + x1) / 2;
    const y = grip.y === 'top' ? y0 : grip.y === 'bottom' ? y1 : (y0 + y1) / 2;
    const name = `${grip.y ?? ''}-${grip.x ?? ''}`;
    return (
      <span
        key={name}
        className="wl-handle"
        data-grip={name}
        // Physical sides: a photo is not mirrored in right-to-left text.
        style={{ left: `${String(x * 100)}%`, top: `${String(y * 100)}%` }}
        onPointerDown={(event) => {
          onGrip(grip, event);
        }}
      />
    );
  });
}
