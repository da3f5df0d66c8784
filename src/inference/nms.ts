import type { RegionNorm } from '../core/findings/finding';

/** Area of the overlap of two regions divided by the area of their union (Jaccard index), 0..1. */
export function iou(a: RegionNorm, b: RegionNorm): number {
  const shared = overlap(a, b);
  const union = area(a) + area(b) - shared;
  return union > 0 ? shared / union : 0;
}

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

/**
 * Greedy non-maximum suppression, class by class: of boxes with the same `class` whose IoU is above `maxIou`, only
 * the one with the highest score stays. The result is sorted by falling score.
 */
export function suppress<T extends { readonly class: string; readonly score: number; readonly region: RegionNorm }>(
  boxes: readonly T[],
  maxIou: number,
): T[] {
  const kept: T[] = [];
  for (const box of [...boxes].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => other.class === box.class && iou(other.region, box.region) > maxIou)) kept.push(box);
  }
  return kept;
}
