import type { Pixels } from './picture';
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
  const bytes = pixels.data.byteOffset % 4 === 0 ? pixels.data : pixels.data.slice();
  const packed = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const width = Math.ceil((right - left) / factorX);
  const height = Math.ceil((bottom - top) / factorY);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const whole = Math.floor((right - left) / factorX);
  const rest = right - left - whole * factorX;
  const shares = new Map<number, Uint8ClampedArray>();
  const shareOf = (count: number): Uint8ClampedArray => {
    const known = shares.get(count) ?? quotients(count);
    shares.set(count, known);
    return known;
  };
  for (let y = top, to = 0; y < bottom; y += factorY, to += width * 4) {
    const cell = { columns: factorX, rows: Math.min(factorY, bottom - y), stride: pixels.width };
    const from = y * pixels.width + left;
    cellsAlong(packed, from, whole, cell, shareOf(cell.columns * cell.rows), data, to);
    if (rest === 0) continue;
    const last = { ...cell, columns: rest };
    cellsAlong(packed, from + whole * factorX, 1, last, shareOf(rest * cell.rows), data, to + whole * 4);
  }
  return { width, height, data };
}

/** Every sum of `count` bytes divided by their number: looking it up is quicker than dividing and rounding. */
function quotients(count: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 255 * count + 1 }, (_v, sum) => sum / count);
}

interface Cell {
  readonly columns: number;
  readonly rows: number;
  /** Pixels from one row of the picture to the next. */
  readonly stride: number;
}

/** The means of `count` cells beside each other. Two channels are summed in one number. */
function cellsAlong(
  packed: Int32Array,
  from: number,
  count: number,
  { columns, rows, stride }: Cell,
  shares: Uint8ClampedArray,
  data: Uint8ClampedArray,
  to: number,
): void {
  for (let cell = 0, start = from, out = to; cell < count; cell++, start += columns, out += 4) {
    let redBlue = 0;
    let green = 0;
    for (let row = 0, first = start; row < rows; row++, first += stride) {
      for (let at = first, end = first + columns; at < end; at++) {
        const pixel = packed[at] ?? 0;
        redBlue = (redBlue + (pixel & 0xff00ff)) | 0;
        green = (green + ((pixel >>> 8) & 0xff)) | 0;
      }
    }
    data[out] = shares[redBlue & 0xffff] ?? 0;
    data[out + 1] = shares[green] ?? 0;
    data[out + 2] = shares[redBlue >>> 16] ?? 0;
  }
}
