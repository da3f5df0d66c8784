import type { Detection, RegionNorm } from '../../core/findings/finding';
import { area } from '../../core/findings/region';
import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';

/** Longer side of a close-up as the network sees it, in px: a plate, a fifth of a car's width, is 20 px high or more then. */
export const closeUpPx = 512;
/** Enlarging more shows no more. */
export const mostEnlarged = 2;
/** At most so many vehicles are looked at closely, those that are surely some first, of these the largest. */
const mostVehicles = 3;
const surelyVehicle = 0.31;
/** Boxes of vehicles are not exact: so much more on each side, as a share of theirs. */
const margin = 0.04;
/** On a vehicle with a shorter side nobody can read a plate, in px. */
const minSidePx = 80;

/** The vehicles of which a close-up is worth while. */
export function vehiclesToLookAt(seen: readonly Detection[], { width, height }: Pixels): RegionNorm[] {
  return seen
    .flatMap(({ kind, region, score }) =>
      kind === 'vehicle' && region ? [{ region, sure: Number(score >= surelyVehicle) }] : [],
    )
    .filter(({ region: [x0, y0, x1, y1] }) => Math.min((x1 - x0) * width, (y1 - y0) * height) >= minSidePx)
    .sort((a, b) => b.sure - a.sure || area(b.region) - area(a.region))
    .slice(0, mostVehicles)
    .map(({ region }) => region);
}

/** The part of a picture that shows a vehicle. */
export function closeUpOf([x0, y0, x1, y1]: RegionNorm, { width, height }: Pixels): RectPx {
  const [moreX, moreY] = [(x1 - x0) * margin, (y1 - y0) * margin];
  const [left, top] = [Math.max(0, x0 - moreX), Math.max(0, y0 - moreY)];
  return {
    xPx: left * width,
    yPx: top * height,
    widthPx: (Math.min(1, x1 + moreX) - left) * width,
    heightPx: (Math.min(1, y1 + moreY) - top) * height,
  };
}
