import { pixelMathWasm } from './compiled';

/** What assembly/pixel-math.ts exports; places are bytes from the start of its memory. */
interface PixelMath {
  readonly memory: WebAssembly.Memory;
  sumRows(from: number, stride: number, rows: number, out: number, count: number): void;
  meansAlong(sums: number, columns: number, rows: number, cells: number, out: number): void;
  weighRows(rows: number, weights: number, taps: number, out: number, count: number): void;
  narrowRow(
    row: number,
    firsts: number,
    ends: number,
    weights: number,
    count: number,
    out: number,
    scales: number,
    offsets: number,
    isTurned: boolean,
  ): void;
  narrowRowToPixels(row: number, firsts: number, ends: number, weights: number, count: number, out: number): void;
  narrowRowToSums(
    row: number,
    firsts: number,
    ends: number,
    weights: number,
    count: number,
    out: number,
    first: number,
    second: number,
    third: number,
  ): void;
  sampleAlong(
    pixels: number,
    width: number,
    height: number,
    x: number,
    y: number,
    stepX: number,
    stepY: number,
    count: number,
    scale: number,
    offset: number,
    out: number,
  ): void;
  blurRow(row: number, weights: number, reach: number, out: number, count: number): void;
  blurColumns(rows: number, weights: number, reach: number, out: number, count: number): void;
  doubleRow(row: number, out: number, count: number): void;
  rowBetween(rows: number, out: number, count: number): void;
  subtract(a: number, b: number, out: number, count: number): void;
  hardSwish(from: number, out: number, count: number, shift: number, times: number, offset: number): void;
  busyCells(
    from: number,
    stride: number,
    width: number,
    rows: number,
    edge: number,
    turns: number,
    lines: number,
    room: number,
    out: number,
  ): void;
  extrema(rows: number, from: number, count: number, least: number, out: number): number;
}

/** The loops over pixels, and places in their memory. */
interface Workspace<P extends string> {
  readonly math: PixelMath;
  readonly at: Readonly<Record<P, number>>;
  readonly bytes: Uint8Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
}

/** Widest access of the loops, in bytes: places start at multiples of it, and they may read and write so much too far. */
const widestBytes = 16;
const pageBytes = 65_536;

let started: PixelMath | undefined;

/** WebAssembly with SIMD, which every browser has that the extension runs in. It is small enough to start at once. */
function start(): PixelMath {
  const binary = Uint8Array.from(atob(pixelMathWasm), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(binary)).exports as unknown as PixelMath;
}

/**
 * Room for what `sizes` names, in bytes. What is there before is of no meaning, and it is only valid until somebody else
 * asks: to be used and left without waiting for anything.
 */
export function workspace<P extends string>(sizes: Readonly<Record<P, number>>): Workspace<P> {
  const math = (started ??= start());
  let end = 0;
  const at = {} as Record<P, number>;
  for (const name of Object.keys(sizes) as P[]) {
    at[name] = end;
    end += Math.ceil(sizes[name] / widestBytes + 1) * widestBytes;
  }
  const missing = end - math.memory.buffer.byteLength;
  if (missing > 0) math.memory.grow(Math.ceil(missing / pageBytes));
  const { buffer } = math.memory;
  return { math, at, bytes: new Uint8Array(buffer), ints: new Int32Array(buffer), floats: new Float32Array(buffer) };
}
