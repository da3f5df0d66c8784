import type { RegionNorm } from '../../src/core/findings/finding';

/** Intersection over union of two rectangles. */
export function iou(a: RegionNorm, b: RegionNorm): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const area = ([x0, y0, x1, y1]: RegionNorm): number => (x1 - x0) * (y1 - y0);
  const shared = width * height;
  return shared / (area(a) + area(b) - shared);
}
