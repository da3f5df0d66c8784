import { area, overlap } from '../../src/inference/nms';
import type { Seen } from './tally';
import { answers } from './tally';
import { share, type Share } from './wilson';

/** How well findings say whether what they found is distinctive, for things that were found and labelled so. */
export interface DistinctiveAccuracy {
  readonly right: Share;
  /** Of the distinctive ones, how many were called so; of the plain ones, how many were not. */
  readonly distinctive: Share;
  readonly plain: Share;
}

export function distinctiveAccuracy(photos: readonly Seen[]): DistinctiveAccuracy {
  const [distinctive, plain] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  for (const { objects, detections } of photos) {
    for (const object of objects) {
      if (object.distinctive === undefined || object.view === 'tiny') continue;
      const shared = (region: readonly [number, number, number, number]): number =>
        overlap(region, object.box) / Math.max(area(region), area(object.box));
      const [best] = detections
        .flatMap((one) => (one.kind === object.kind && one.region ? [{ ...one, region: one.region }] : []))
        .filter(({ region }) => answers(region, object.box))
        .sort((a, b) => shared(b.region) - shared(a.region));
      if (!best) continue;
      const row = object.distinctive ? distinctive : plain;
      row.all += 1;
      if ((best.distinctive === true) === object.distinctive) row.right += 1;
    }
  }
  return {
    right: share(distinctive.right + plain.right, distinctive.all + plain.all),
    distinctive: share(distinctive.right, distinctive.all),
    plain: share(plain.right, plain.all),
  };
}
