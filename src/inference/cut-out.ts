import type { Pixels } from './picture';
import type { RectPx } from './rect-px';
import { resamplePixels } from './resample';

/** `source` of a picture, resized to `width` × `height`, as opaque pixels. */
export function cutOut(pixels: Pixels, source: RectPx, width: number, height: number): Pixels {
  return resamplePixels(pixels, source, { width, height });
}
