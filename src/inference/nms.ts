import type { RegionNorm } from '../core/findings/finding';
import { area, overlap } from '../core/findings/region';

export { area, overlap };

/** Area of the overlap of two regions divided by the area of their union (Jaccard index), 0..1. */
export function iou(a: RegionNorm, b: RegionNorm): number {
  const shared = overlap(a, b);
  const union = area(a) + area(b) - shared;
  return union > 0 ? shared / union : 0;
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
