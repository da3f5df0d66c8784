import type { RegionNorm } from '../../core/findings/finding';
import { insideShare } from '../../core/findings/region';
import { iou } from '../nms';
import type { TextPlace } from './text-places';

/** Something lies on a thing when this much of it does. */
const mostlyInside = 0.6;
/** A line and a thing that overlap this much (IoU) may be the same. */
const maybeSame = 0.3;

/** Whether what was found is on a thing that bears text, seen at least that surely. */
export function isOnPlace(region: RegionNorm, places: readonly TextPlace[], minScore: number): boolean {
  return places.some(
    (place) =>
      place.score >= minScore &&
      (insideShare(region, place.region) >= mostlyInside || iou(region, place.region) >= maybeSame),
  );
}
