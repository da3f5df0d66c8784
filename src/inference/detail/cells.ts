import type { RegionNorm } from '../../core/findings/finding';
import type { Keypoint } from './keypoints';

/** With fewer points a photo is plain: nothing is listed. */
const fewPoints = 60;
/** Side of a cell as a share of the longer side: small enough to leave out flat places, large enough to look calm. */
const cellShare = 1 / 32;

/**
 * The cells of a grid that hold points, those with most and strongest points first. Empty when there are few points
 * anyway.
 */
export function crowdedCells(
  points: readonly Keypoint[],
  { width, height }: { readonly width: number; readonly height: number },
): RegionNorm[] {
  if (points.length < fewPoints) return [];
  const cellPx = cellShare * Math.max(width, height);
  const columns = Math.ceil(width / cellPx);
  const strengths = new Map<number, number>();
  for (const { at, strength } of points) {
    const cell = Math.floor((at[1] * height) / cellPx) * columns + Math.floor((at[0] * width) / cellPx);
    strengths.set(cell, (strengths.get(cell) ?? 0) + strength);
  }
  return [...strengths]
    .sort((a, b) => b[1] - a[1])
    .map(([cell]) => {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      return [
        (column * cellPx) / width,
        (row * cellPx) / height,
        Math.min(1, ((column + 1) * cellPx) / width),
        Math.min(1, ((row + 1) * cellPx) / height),
      ];
    });
}
