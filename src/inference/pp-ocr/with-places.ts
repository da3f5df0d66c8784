import type { Detection, RegionNorm } from '../../core/findings/finding';
import { insideShare } from '../../core/findings/region';
import { iou } from '../nms';
import type { PlaceRules } from '../thresholds';
import type { TextPlace } from './text-places';

/** Something lies on a thing when this much of it does. */
const mostlyInside = 0.6;
/** A line and a thing that overlap this much (IoU) may be the same. */
const maybeSame = 0.3;
/** A text and a thing that overlap this much are told as one. */
const same = 0.5;

/** Whether what was found is on a thing that bears text, seen at least that surely. */
export function isOnPlace(region: RegionNorm, places: readonly TextPlace[], minScore: number): boolean {
  return places.some(
    (place) =>
      place.score >= minScore &&
      (insideShare(region, place.region) >= mostlyInside || iou(region, place.region) >= maybeSame),
  );
}

/**
 * The texts of a picture, and after them the things that bear text: what stands there was not read. Where a text was found
 * there is mostly more of it, so that less sure ones count, too. None on `fabrics`: their patterns look like lines.
 */
export function withPlaces(
  texts: readonly Detection[],
  places: readonly TextPlace[],
  fabrics: readonly RegionNorm[],
  rules: PlaceRules,
): Detection[] {
  const from = texts.length > 0 ? rules.besideText : rules.alone;
  const isTold = (region: RegionNorm): boolean => texts.some((text) => text.region && iou(region, text.region) > same);
  const things = places.filter(
    ({ region, score }) =>
      score >= from && !isTold(region) && !fabrics.some((fabric) => insideShare(region, fabric) >= mostlyInside),
  );
  return [...texts, ...things.map(({ region, score }) => ({ kind: 'text' as const, score, region }))];
}
