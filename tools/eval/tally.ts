import type { Detection, RegionNorm } from '../../src/core/findings/finding';
import { area, iou, overlap } from '../../src/inference/nms';
import type { LabelledObject } from './labels';

/** A photo as it was labelled, and what the detectors saw in it. */
export interface Seen {
  readonly objects: readonly LabelledObject[];
  readonly detections: readonly Detection[];
}

/** Counts for one kind. */
export interface Tally {
  readonly clearFound: number;
  readonly clear: number;
  /** All that are not tiny. */
  readonly found: number;
  readonly all: number;
  /** Photos that have a detection and an object of the kind; only an object; only a detection. */
  readonly photosRight: number;
  readonly photosMissed: number;
  readonly photosWrong: number;
  readonly boxes: number;
  /** Boxes that match no object of the kind, not even a tiny one. */
  readonly boxesWrong: number;
}

/** A detection answers an object when their IoU is at least 0.3, or it covers 60 % of it and is at most 4 times as large. */
export function answers(detection: RegionNorm, object: RegionNorm): boolean {
  if (iou(detection, object) >= 0.3) return true;
  const covered = overlap(detection, object) / area(object);
  return covered >= 0.6 && area(detection) <= 4 * area(object);
}

/**
 * Counts one kind over photos; a photo that has only tiny objects of the kind is left out of the photo counts. A finding
 * of a kind in `alsoAnswers` answers an object of this kind, and an object of such a kind makes a finding of it right.
 */
export function tally(
  kind: string,
  photos: readonly Seen[],
  wanted: (object: LabelledObject) => boolean,
  alsoAnswers: readonly string[] = [],
): Tally {
  const sums = { clearFound: 0, clear: 0, found: 0, all: 0, photosRight: 0, photosMissed: 0, photosWrong: 0 };
  let [boxes, boxesWrong] = [0, 0];
  for (const { objects, detections } of photos) {
    const ofKind = objects.filter((object) => object.kind === kind && wanted(object));
    const regions = detections.flatMap((one) => (one.kind === kind && one.region ? [one.region] : []));
    const akin = objects.filter((object) => alsoAnswers.includes(object.kind));
    const answering = detections.flatMap((one) =>
      (one.kind === kind || alsoAnswers.includes(one.kind)) && one.region ? [one.region] : [],
    );
    const seen = ofKind.filter(({ view }) => view !== 'tiny');
    for (const { box, view } of seen) {
      const hit = answering.some((region) => answers(region, box)) ? 1 : 0;
      sums.all += 1;
      sums.found += hit;
      if (view === 'clear') {
        sums.clear += 1;
        sums.clearFound += hit;
      }
    }
    boxes += regions.length;
    boxesWrong += regions.filter((region) => ![...ofKind, ...akin].some(({ box }) => answers(region, box))).length;
    if (seen.length > 0) sums[answering.length > 0 ? 'photosRight' : 'photosMissed'] += 1;
    else if (ofKind.length + akin.length === 0 && regions.length > 0) sums.photosWrong += 1;
  }
  return { ...sums, boxes, boxesWrong };
}
