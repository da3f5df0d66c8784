import type { Pixels } from './picture';
import type { RectPx } from './rect-px';
import { reduce } from './reduce';

interface Taps {
  readonly first: number;
  readonly weights: Float32Array;
}

/** A picture that is drawn much smaller is first shrunk to about this many times what is drawn, which is quicker. */
const reducingGap = 2;

/**
 * Cuts `wanted` out of a picture and resizes it to `width` × `height`, with a triangle filter that widens when the
 * picture shrinks (what Pillow calls BILINEAR): no aliasing, and the same result in every browser and in Node, so
 * that what was measured is what runs. Returns RGB, 0..255, as [height, width, 3]; alpha is ignored.
 */
export function resampleRgb(picture: Pixels, wanted: RectPx, width: number, height: number): Float32Array {
  const { pixels, source } = reduce({ pixels: picture, source: wanted }, width, height, reducingGap);
  const columns = tapsAlong(source.xPx, source.widthPx, width, pixels.width);
  const rows = tapsAlong(source.yPx, source.heightPx, height, pixels.height);
  const topRow = Math.min(...rows.map((taps) => taps.first));
  const endRow = Math.max(...rows.map((taps) => taps.first + taps.weights.length));
  const narrowed = narrowRows(pixels, columns, topRow, endRow);
  const out = new Float32Array(width * height * 3);
  const stride = width * 3;
  rows.forEach((taps, y) => {
    taps.weights.forEach((weight, i) => {
      const from = (taps.first + i - topRow) * stride;
      const to = y * stride;
      for (let x = 0; x < stride; x++) out[to + x] = (out[to + x] ?? 0) + weight * (narrowed[from + x] ?? 0);
    });
  });
  return out;
}

/** Resizes the rows from `topRow` to `endRow` horizontally. */
function narrowRows(pixels: Pixels, columns: readonly Taps[], topRow: number, endRow: number): Float32Array {
  const { data } = pixels;
  const out = new Float32Array((endRow - topRow) * columns.length * 3);
  let to = 0;
  for (let y = topRow; y < endRow; y++) {
    const row = y * pixels.width;
    for (const { first, weights } of columns) {
      let [red, green, blue] = [0, 0, 0];
      let from = (row + first) * 4;
      for (let i = 0; i < weights.length; i++, from += 4) {
        const weight = weights[i] ?? 0;
        red += weight * (data[from] ?? 0);
        green += weight * (data[from + 1] ?? 0);
        blue += weight * (data[from + 2] ?? 0);
      }
      out[to++] = red;
      out[to++] = green;
      out[to++] = blue;
    }
  }
  return out;
}

/** For each of `count` target samples: which source samples it draws from, and how much; weights add up to 1. */
function tapsAlong(start: number, length: number, count: number, limit: number): Taps[] {
  const scale = length / count;
  const reach = Math.max(1, scale);
  return Array.from({ length: count }, (_, target) => {
    const centre = start + (target + 0.5) * scale;
    const first = clamp(Math.floor(centre - reach + 0.5), 0, limit - 1);
    const end = clamp(Math.ceil(centre + reach - 0.5), first + 1, limit);
    const weights = Float32Array.from({ length: end - first }, (__, i) =>
      Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / reach),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum > 0 ? { first, weights: weights.map((weight) => weight / sum) } : { first, weights: nearest(weights) };
  });
}

/** All the weight on the first sample: for a target that lies outside the picture. */
function nearest(weights: Float32Array): Float32Array {
  return weights.map((_, i) => (i === 0 ? 1 : 0));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
