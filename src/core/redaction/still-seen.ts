import type { Finding, RegionNorm } from '../findings/finding';
import { hiddenShare } from './hides';
import type { RedactionPlan } from './plan';

/** A thing that is hidden more than this is the cover itself: black boxes look like screens. */
const coverItselfShare = 0.5;
/** From here on two boxes of one kind mean the same thing. */
const sameIou = 0.3;

/**
 * What was seen in the covered picture and is news: neither the cover itself nor something that was known before, which
 * the user left as it is. Regions come back in 0..1 of the picture before its crop.
 * @param ratio width of the picture before the crop divided by its height
 */
export function stillSeen(
  after: readonly Finding[],
  before: readonly Finding[],
  plan: RedactionPlan,
  ratio: number,
): Finding[] {
  const shapes = plan.covers.map(({ shape }) => shape);
  return after
    .map((finding): Finding => {
      const { outline, ...rest } = finding;
      const moved = outline ? { outline: outline.map(([x, y]) => pointBefore([x, y], plan.crop)) } : {};
      return { ...rest, ...moved, region: finding.region && beforeCrop(finding.region, plan.crop) };
    })
    .filter(({ kind, region }) => {
      if (!region) return !before.some((known) => known.kind === kind);
      if (hiddenShare(shapes, region, ratio) > coverItselfShare) return false;
      return !before.some((known) => known.kind === kind && known.region && isSame(known.region, region));
    });
}

function pointBefore([x, y]: readonly [number, number], crop: RegionNorm | null): readonly [number, number] {
  if (!crop) return [x, y];
  return [crop[0] + x * (crop[2] - crop[0]), crop[1] + y * (crop[3] - crop[1])];
}

function beforeCrop([x0, y0, x1, y1]: RegionNorm, crop: RegionNorm | null): RegionNorm {
  const [left, top] = pointBefore([x0, y0], crop);
  const [right, bottom] = pointBefore([x1, y1], crop);
  return [left, top, right, bottom];
}

/** One overlaps the other well, or lies in it: half of a bed is the same bed. */
function isSame(a: RegionNorm, b: RegionNorm): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return false;
  const shared = width * height;
  const areas = [area(a), area(b)] as const;
  return shared / (areas[0] + areas[1] - shared) >= sameIou || shared / Math.min(...areas) >= 0.8;
}

function area([x0, y0, x1, y1]: RegionNorm): number {
  return (x1 - x0) * (y1 - y0);
}
