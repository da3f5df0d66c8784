import type { Pixels } from './picture';
import { workspace } from './pixel-math/workspace';
import type { RectPx } from './rect-px';
import { reduce } from './reduce';

/** For each target sample along one side: the first source sample it draws from, and where its weights are in `weights`. */
interface Taps {
  readonly firsts: Int32Array;
  /** `ends[i - 1]` (0 at first) to before `ends[i]`. */
  readonly ends: Int32Array;
  readonly weights: Float32Array;
  /** The first source sample that any draws from, the one after the last, and how many one draws from at most. */
  readonly start: number;
  readonly end: number;
  readonly most: number;
}

/** A picture that is drawn much smaller is first shrunk to about this many times what is drawn, which is quicker. */
const reducingGap = 2;

/** What becomes of the three channels of a pixel: each v (0..255) becomes v · scale + offset. */
export interface Channels {
  readonly order: 'rgb' | 'bgr';
  /** In that order. */
  readonly scales: readonly [number, number, number];
  readonly offsets: readonly [number, number, number];
}

const asTheyAre: Channels = { order: 'rgb', scales: [1, 1, 1], offsets: [0, 0, 0] };

/** Takes a row of what is made, which is only there until it returns. */
type TakeRow<Row> = (row: Row, y: number) => void;

/**
 * Cuts `wanted` out of a picture and resizes it to `width` × `height`, with a triangle filter that widens when the
 * picture shrinks (what Pillow calls BILINEAR): no aliasing, and the same result in every browser and in Node, so
 * that what was measured is what runs. Returns RGB, 0..255, as [height, width, 3]; alpha is ignored.
 */
export function resampleRgb(picture: Pixels, wanted: RectPx, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height * 3);
  resampleNumbers(picture, wanted, { width, height }, asTheyAre, (row, y) => {
    out.set(row, y * width * 3);
  });
  return out;
}

/** The same, row by row, of numbers as a network wants them. */
export function resampleNumbers(
  picture: Pixels,
  wanted: RectPx,
  size: SizePx,
  { order, scales, offsets }: Channels,
  take: TakeRow<Float32Array>,
): void {
  resample(picture, wanted, size, ({ math, at, floats }, ...made) => {
    const channels = at.channels / 4;
    floats.set(scales, channels);
    floats.set(offsets, channels + 4);
    const row = floats.subarray(at.out / 4, at.out / 4 + size.width * 3);
    return (y) => {
      math.narrowRow(...made, at.channels, at.channels + 16, order === 'bgr');
      take(row, y);
    };
  });
}

/** The same as one number a pixel: the sum of its channels, each times its weight. */
export function resampleSums(
  picture: Pixels,
  wanted: RectPx,
  size: SizePx,
  weights: readonly [red: number, green: number, blue: number],
): Float32Array {
  const out = new Float32Array(size.width * size.height);
  resample(picture, wanted, size, ({ math, at, floats }, ...made) => {
    const row = floats.subarray(at.out / 4, at.out / 4 + size.width);
    return (y) => {
      math.narrowRowToSums(...made, ...weights);
      out.set(row, y * size.width);
    };
  });
  return out;
}

/** The same as opaque pixels of four bytes. */
export function resamplePixels(picture: Pixels, wanted: RectPx, size: SizePx): Pixels {
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  resample(picture, wanted, size, ({ math, at, bytes }, ...made) => {
    const row = bytes.subarray(at.out, at.out + size.width * 4);
    return (y) => {
      math.narrowRowToPixels(...made);
      data.set(row, y * size.width * 4);
    };
  });
  return { ...size, data };
}

interface SizePx {
  readonly width: number;
  readonly height: number;
}

type Room = ReturnType<typeof workspace<'out' | 'channels'>>;
/** A row whose height is right, what its pixels draw from, how many are wanted, and where to. */
type Narrowing = [row: number, firsts: number, ends: number, weights: number, count: number, out: number];

function resample(
  picture: Pixels,
  wanted: RectPx,
  { width, height }: SizePx,
  narrowing: (room: Room, ...made: Narrowing) => (y: number) => void,
): void {
  const { pixels, source } = reduce({ pixels: picture, source: wanted }, width, height, reducingGap);
  const columns = tapsAlong(source.xPx, source.widthPx, width, pixels.width);
  const rows = tapsAlong(source.yPx, source.heightPx, height, pixels.height);
  const rowBytes = (columns.end - columns.start) * 4;
  const strideBytes = Math.ceil(rowBytes / 16) * 16;
  const room = workspace({
    // As many rows of the picture as one target row draws from, each at the place of its number modulo theirs.
    ring: rows.most * strideBytes,
    addresses: rows.most * 4,
    rowWeights: rows.weights.length * 4,
    row: strideBytes * 4,
    firsts: width * 4,
    ends: width * 4,
    columnWeights: columns.weights.length * 4,
    out: width * 12,
    // Scales and offsets, four numbers each.
    channels: 32,
  });
  const { math, at, bytes, ints, floats } = room;
  ints.set(
    columns.firsts.map((first) => first - columns.start),
    at.firsts / 4,
  );
  ints.set(columns.ends, at.ends / 4);
  floats.set(columns.weights, at.columnWeights / 4);
  floats.set(rows.weights, at.rowWeights / 4);
  const narrow = narrowing(room, at.row, at.firsts, at.ends, at.columnWeights, width, at.out);
  for (let y = 0, copied = rows.start, tap = 0; y < height; y++) {
    const first = rows.firsts[y] ?? 0;
    const taps = (rows.ends[y] ?? 0) - tap;
    for (copied = Math.max(copied, first); copied < first + taps; copied++) {
      const from = (copied * pixels.width + columns.start) * 4;
      bytes.set(pixels.data.subarray(from, from + rowBytes), at.ring + (copied % rows.most) * strideBytes);
    }
    for (let i = 0; i < taps; i++) ints[at.addresses / 4 + i] = at.ring + ((first + i) % rows.most) * strideBytes;
    math.weighRows(at.addresses, at.rowWeights + tap * 4, taps, at.row, rowBytes);
    narrow(y);
    tap += taps;
  }
}

/** What each of `count` target samples draws from, and how much; the weights of one add up to 1. */
function tapsAlong(start: number, length: number, count: number, limit: number): Taps {
  const scale = length / count;
  const reach = Math.max(1, scale);
  const [firsts, ends] = [new Int32Array(count), new Int32Array(count)];
  const weights: number[] = [];
  const span = { start: limit, end: 0, most: 0 };
  for (let target = 0; target < count; target++) {
    const centre = start + (target + 0.5) * scale;
    const first = clamp(Math.floor(centre - reach + 0.5), 0, limit - 1);
    const end = clamp(Math.ceil(centre + reach - 0.5), first + 1, limit);
    firsts[target] = first;
    pushTriangle(weights, centre, reach, first, end);
    ends[target] = weights.length;
    span.start = Math.min(span.start, first);
    span.end = Math.max(span.end, end);
    span.most = Math.max(span.most, end - first);
  }
  return { firsts, ends, weights: Float32Array.from(weights), ...span };
}

/** All the weight is on the first sample for a target that lies outside the picture. */
function pushTriangle(weights: number[], centre: number, reach: number, first: number, end: number): void {
  const heights: number[] = [];
  let sum = 0;
  for (let sample = first; sample < end; sample++) {
    const height = Math.max(0, 1 - Math.abs(sample + 0.5 - centre) / reach);
    heights.push(height);
    sum += height;
  }
  for (const [i, height] of heights.entries()) weights.push(sum > 0 ? height / sum : i === 0 ? 1 : 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
