import type { Pixels } from './picture';
import { workspace } from './pixel-math/workspace';
import type { RectPx } from './rect-px';

/** A part of a picture, perhaps in a smaller version of it. */
export interface Part {
  readonly pixels: Pixels;
  readonly source: RectPx;
}

/** Sums of so many pixels a side still fit into the sixteen bits that a channel has below. */
const maxFactor = 16;

/** Whole pictures that were shrunk, by their factors: detectors ask for the same. They go with the picture. */
const shrunk = new WeakMap<Pixels, Map<string, Pixels>>();

/**
 * `source` of a picture, shrunk by whole numbers first where it will be drawn much smaller: every cell of the smaller
 * version is the mean of its pixels. At least `gap` times as many pixels a side are left as are drawn, so that the
 * better but slower filter that follows still decides what is seen (Pillow calls this `reducing_gap`).
 */
export function reduce({ pixels, source }: Part, width: number, height: number, gap: number): Part {
  const factorX = factorFor(source.widthPx, width, gap);
  const factorY = factorFor(source.heightPx, height, gap);
  if (factorX === 1 && factorY === 1) return { pixels, source };
  const left = Math.max(0, Math.floor(source.xPx));
  const top = Math.max(0, Math.floor(source.yPx));
  const right = Math.min(pixels.width, Math.ceil(source.xPx + source.widthPx));
  const bottom = Math.min(pixels.height, Math.ceil(source.yPx + source.heightPx));
  if (right <= left || bottom <= top) return { pixels, source };
  return {
    pixels: meansOnce(pixels, { left, top, right, bottom }, factorX, factorY),
    source: {
      xPx: (source.xPx - left) / factorX,
      yPx: (source.yPx - top) / factorY,
      widthPx: source.widthPx / factorX,
      heightPx: source.heightPx / factorY,
    },
  };
}

function factorFor(lengthPx: number, count: number, gap: number): number {
  return Math.min(Math.max(Math.floor(lengthPx / count / gap), 1), maxFactor);
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function meansOnce(pixels: Pixels, bounds: Bounds, factorX: number, factorY: number): Pixels {
  const { left, top, right, bottom } = bounds;
  if (left > 0 || top > 0 || right < pixels.width || bottom < pixels.height)
    return means(pixels, bounds, factorX, factorY);
  const known = shrunk.get(pixels) ?? new Map<string, Pixels>();
  shrunk.set(pixels, known);
  const key = `${String(factorX)}×${String(factorY)}`;
  const made = known.get(key) ?? means(pixels, bounds, factorX, factorY);
  known.set(key, made);
  return made;
}

/** Means of factorX × factorY pixels; the last of a row or column has fewer. */
function means(pixels: Pixels, { left, top, right, bottom }: Bounds, factorX: number, factorY: number): Pixels {
  const width = Math.ceil((right - left) / factorX);
  const height = Math.ceil((bottom - top) / factorY);
  const whole = Math.floor((right - left) / factorX);
  const rest = right - left - whole * factorX;
  const rowBytes = (right - left) * 4;
  const strideBytes = Math.ceil(rowBytes / 16) * 16;
  const { math, at, bytes } = workspace({
    rows: factorY * strideBytes,
    // Four means are made at once: the last may read three cells too far.
    sums: 2 * strideBytes + 3 * factorX * 8,
    out: width * 4,
  });
  const made = bytes.subarray(at.out, at.out + width * 4);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, from = (top * pixels.width + left) * 4; y < height; y++) {
    const rows = Math.min(factorY, bottom - top - y * factorY);
    for (let row = 0; row < rows; row++, from += pixels.width * 4)
      bytes.set(pixels.data.subarray(from, from + rowBytes), at.rows + row * strideBytes);
    math.sumRows(at.rows, strideBytes, rows, at.sums, rowBytes);
    math.meansAlong(at.sums, factorX, rows, whole, at.out);
    if (rest > 0) math.meansAlong(at.sums + whole * factorX * 8, rest, rows, 1, at.out + whole * 4);
    data.set(made, y * width * 4);
  }
  return { width, height, data };
}
