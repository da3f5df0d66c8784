import type { RegionNorm } from '../core/findings/finding';
import type { Cover } from '../core/redaction/plan';
import { coverOf, type CoverPx } from './cover';
import type { SizePx } from './stored-size';

/** The boxes of pixels that a cover made of boxes takes; none for other shapes. Cells take just their own pixels. */
export function boxesOf({ shape, by }: Pick<Cover, 'shape' | 'by'>, picture: SizePx): CoverPx[] {
  if (shape.type === 'rectangle') return [coverOf(shape.box, picture, by === 'found' ? 'detected' : 'drawn')];
  return shape.type === 'cells' ? shape.boxes.map((box) => wholePixels(box, picture, 0)) : [];
}

/** A box with a margin around, in whole pixels of the picture. */
export function wholePixels([x0, y0, x1, y1]: RegionNorm, { widthPx, heightPx }: SizePx, marginPx: number): CoverPx {
  const left = Math.max(0, Math.floor(x0 * widthPx) - marginPx);
  const top = Math.max(0, Math.floor(y0 * heightPx) - marginPx);
  const right = Math.min(widthPx, Math.ceil(x1 * widthPx) + marginPx);
  const bottom = Math.min(heightPx, Math.ceil(y1 * heightPx) + marginPx);
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}
