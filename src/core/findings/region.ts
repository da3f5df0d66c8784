import type { RegionNorm } from './finding';

/** Area of a region, as a share of the picture. */
export function area([x0, y0, x1, y1]: RegionNorm): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

/** Area that two regions share, as a share of the picture. */
export function overlap(a: RegionNorm, b: RegionNorm): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of `part` lies in `whole`, 0..1; 0 for a part without area. */
export function insideShare(part: RegionNorm, whole: RegionNorm): number {
  const size = area(part);
  return size > 0 ? overlap(part, whole) / size : 0;
}

/** The smallest rectangle around two, in the unit that both have. */
export function union(a: RegionNorm, b: RegionNorm): RegionNorm {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
