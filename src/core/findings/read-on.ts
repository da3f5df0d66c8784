import type { Detection, RegionNorm } from './finding';
import { insideShare } from './region';

/** Boxes are not exact: what was read is on a thing when this much of it lies in the thing's box. */
const mostlyInside = 0.6;
/** Sharpness below which letters of a region run into each other. */
export const blurredLetters = 0.12;

/** Whether words or a code were read on a thing. Words that were put over the photo afterwards are not on it. */
export function isReadOn(thing: RegionNorm, all: readonly Detection[]): boolean {
  return all.some(
    ({ text = '', reads = [], region }) =>
      text !== '' &&
      region !== null &&
      insideShare(region, thing) >= mostlyInside &&
      (reads.length === 0 || reads.some(({ sort }) => sort !== 'caption')),
  );
}
