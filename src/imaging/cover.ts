import type { RegionNorm } from '../core/findings/finding';
import type { SizePx } from './stored-size';

/** A rectangle in whole pixels of the upright picture, inside it. */
export interface CoverPx extends SizePx {
  readonly xPx: number;
  readonly yPx: number;
}

/** Side of the largest JPEG MCU in use (4:2:0), in px. */
export const mcuPx = 16;
/** Detectors' boxes may be a little tight: this share of the longer side is added all around. */
const paddingShare = 0.02;

/**
 * The pixels to cover so that nothing of a region is left: padded, then snapped outward to the 16-px grid. The padding
 * is at least one MCU, so that the blocks in which the source had mixed the region with its surroundings go too,
 * even where turning the picture upright shifted that grid. Throws for what is no region, since a canvas would silently
 * paint nothing.
 *
 * @param padding `drawn` boxes are meant as they are: only the MCU around them goes too
 */
export function coverOf(
  [x0, y0, x1, y1]: RegionNorm,
  picture: SizePx,
  padding: 'detected' | 'drawn' = 'detected',
): CoverPx {
  if (!(x0 >= 0 && y0 >= 0 && x1 >= x0 && y1 >= y0 && x1 <= 1 && y1 <= 1)) throw new Error('Not a region');
  const share = padding === 'detected' ? paddingShare : 0;
  const paddingPx = Math.max(mcuPx, Math.ceil(share * Math.max(picture.widthPx, picture.heightPx)));
  const left = snapDown(x0 * picture.widthPx - paddingPx);
  const top = snapDown(y0 * picture.heightPx - paddingPx);
  return {
    xPx: left,
    yPx: top,
    widthPx: snapUp(x1 * picture.widthPx + paddingPx, picture.widthPx) - left,
    heightPx: snapUp(y1 * picture.heightPx + paddingPx, picture.heightPx) - top,
  };
}

function snapDown(px: number): number {
  return Math.max(0, Math.floor(px / mcuPx) * mcuPx);
}

function snapUp(px: number, limitPx: number): number {
  return Math.min(limitPx, Math.ceil(px / mcuPx) * mcuPx);
}
