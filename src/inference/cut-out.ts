import type { Pixels } from './picture';
import type { RectPx } from './rect-px';
import { resampleRgb } from './resample';

/** `source` of a picture, resized to `width` × `height`, as opaque pixels. */
export function cutOut(pixels: Pixels, source: RectPx, width: number, height: number): Pixels {
  const rgb = resampleRgb(pixels, source, width, height);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    data[to] = rgb[from] ?? 0;
    data[to + 1] = rgb[from + 1] ?? 0;
    data[to + 2] = rgb[from + 2] ?? 0;
  }
  return { width, height, data };
}
