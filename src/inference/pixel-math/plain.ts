import type { PixelMath } from './pixel-math';

const pageBytes = 65_536;

/** Memory that grows by pages, as that of WebAssembly; what was in it is of no meaning then. */
class PlainMemory implements Pick<WebAssembly.Memory, 'buffer' | 'grow'> {
  buffer = new ArrayBuffer(pageBytes);

  grow(pages: number): number {
    const before = this.buffer.byteLength;
    this.buffer = new ArrayBuffer(before + pages * pageBytes);
    return before / pageBytes;
  }
}

/**
 * The loops over pixels in plain JavaScript, number by number as assembly/pixel-math.ts does them, where WebAssembly has no SIMD, or is not there:
 * three to six times as slow.
 */
export function plainPixelMath(): PixelMath {
  const memory = new PlainMemory();
  let known = viewsOf(memory.buffer);
  // Growing the memory gives it another buffer.
  const views = (): Views => (known = known.bytes.buffer === memory.buffer ? known : viewsOf(memory.buffer));
  return {
    memory,
    sumRows: (...told) => {
      sumRows(views(), ...told);
    },
    meansAlong: (...told) => {
      meansAlong(views(), ...told);
    },
    weighRows: (...told) => {
      weighRows(views(), ...told);
    },
    narrowRow: (row, firsts, ends, weights, count, out, scales, offsets, isTurned) => {
      const { floats } = views();
      const order = isTurned ? [2, 1, 0] : [0, 1, 2];
      narrow(views(), { row, firsts, ends, weights, count }, (i, sum) => {
        for (let lane = 0; lane < 3; lane++)
          floats[out / 4 + i * 3 + lane] =
            at(sum, order[lane] ?? 0) * at(floats, scales / 4 + lane) + at(floats, offsets / 4 + lane);
      });
    },
    narrowRowToPixels: (row, firsts, ends, weights, count, out) => {
      const { bytes } = views();
      narrow(views(), { row, firsts, ends, weights, count }, (i, sum) => {
        for (let lane = 0; lane < 3; lane++) bytes[out + i * 4 + lane] = at(sum, lane);
        bytes[out + i * 4 + 3] = 255;
      });
    },
    narrowRowToSums: (row, firsts, ends, weights, count, out, first, second, third) => {
      const { floats } = views();
      narrow(views(), { row, firsts, ends, weights, count }, (i, sum) => {
        floats[out / 4 + i] = first * at(sum, 0) + second * at(sum, 1) + third * at(sum, 2);
      });
    },
    sampleAlong: (...told) => {
      sampleAlong(views(), ...told);
    },
    blurRow: (...told) => {
      blurRow(views(), ...told);
    },
    blurColumns: (...told) => {
      blurColumns(views(), ...told);
    },
    doubleRow: (row, out, count) => {
      const { floats } = views();
      for (let x = 0, from = row / 4; x < count; x++, from++) {
        const [a, b, c, d] = [at(floats, from), at(floats, from + 1), at(floats, from + 2), at(floats, from + 3)];
        floats[out / 4 + 2 * x] = b;
        floats[out / 4 + 2 * x + 1] = onCubic(a, b, c, d);
      }
    },
    rowBetween: (rows, out, count) => {
      const { floats, ints } = views();
      const [a, b, c, d] = [0, 1, 2, 3].map((i) => at(ints, rows / 4 + i) / 4) as [number, number, number, number];
      for (let x = 0; x < count; x++)
        floats[out / 4 + x] = onCubic(at(floats, a + x), at(floats, b + x), at(floats, c + x), at(floats, d + x));
    },
    subtract: (a, b, out, count) => {
      const { floats } = views();
      for (let x = 0; x < count; x++) floats[out / 4 + x] = at(floats, a / 4 + x) - at(floats, b / 4 + x);
    },
    hardSwish: (from, out, count, shift, times, offset) => {
      const { floats } = views();
      for (let i = 0; i < count; i++) {
        const x = at(floats, from / 4 + i);
        floats[out / 4 + i] = x * Math.min(Math.max(x + shift, 0), 6) * times + offset;
      }
    },
    busyCells: (...told) => {
      busyCells(views(), ...told);
    },
    extrema: (...told) => extrema(views(), ...told),
  };
}

/** The memory; places are in bytes, and multiples of the size of what is there. */
interface Views {
  readonly bytes: Uint8ClampedArray;
  readonly shorts: Uint16Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    bytes: new Uint8ClampedArray(buffer),
    shorts: new Uint16Array(buffer),
    ints: new Int32Array(buffer),
    floats: new Float32Array(buffer),
  };
}

type Told<N extends keyof PixelMath> = PixelMath[N] extends (...told: infer T) => unknown ? T : never;

const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;

function sumRows({ bytes, shorts }: Views, ...[from, stride, rows, out, count]: Told<'sumRows'>): void {
  for (let x = 0; x < count; x++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += at(bytes, from + row * stride + x);
    shorts[out / 2 + x] = sum;
  }
}

function meansAlong({ bytes, shorts }: Views, ...[sums, columns, rows, cells, out]: Told<'meansAlong'>): void {
  for (let cell = 0; cell < cells; cell++) {
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      for (let column = 0; column < columns; column++)
        sum += at(shorts, sums / 2 + (cell * columns + column) * 4 + channel);
      bytes[out + cell * 4 + channel] = sum / (columns * rows);
    }
    bytes[out + cell * 4 + 3] = 255;
  }
}

function weighRows({ bytes, ints, floats }: Views, ...[rows, weights, taps, out, count]: Told<'weighRows'>): void {
  for (let x = 0; x < count; x++) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) sum += at(floats, weights / 4 + tap) * at(bytes, at(ints, rows / 4 + tap) + x);
    floats[out / 4 + x] = sum;
  }
}

interface Row {
  readonly row: number;
  readonly firsts: number;
  readonly ends: number;
  readonly weights: number;
  readonly count: number;
}

/** Each pixel of a row resized: three weighed sums. */
function narrow(
  { ints, floats }: Views,
  { row, firsts, ends, weights, count }: Row,
  put: (i: number, sum: Float32Array) => void,
): void {
  const sum = new Float32Array(3);
  let tap = 0;
  for (let i = 0; i < count; i++) {
    const end = at(ints, ends / 4 + i);
    let [a, b, c] = [0, 0, 0];
    for (let from = row / 4 + at(ints, firsts / 4 + i) * 4; tap < end; tap++, from += 4) {
      const weight = at(floats, weights / 4 + tap);
      a += weight * at(floats, from);
      b += weight * at(floats, from + 1);
      c += weight * at(floats, from + 2);
    }
    sum[0] = a;
    sum[1] = b;
    sum[2] = c;
    put(i, sum);
  }
}

function sampleAlong(
  { bytes, floats }: Views,
  ...[pixels, width, height, x, y, stepX, stepY, count, scale, offset, out]: Told<'sampleAlong'>
): void {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  for (let i = 0; i < count; i++) {
    const [atX, atY] = [x + i * stepX, y + i * stepY];
    const [floorX, floorY] = [Math.floor(atX), Math.floor(atY)];
    const [x0, x1] = [within(floorX, width - 1) * 4, within(floorX + 1, width - 1) * 4];
    const upper = pixels + within(floorY, height - 1) * width * 4;
    const lower = pixels + within(floorY + 1, height - 1) * width * 4;
    for (let lane = 0; lane < 3; lane++) {
      const channel = 2 - lane;
      const a = between(at(bytes, upper + x0 + channel), at(bytes, upper + x1 + channel), atX - floorX);
      const b = between(at(bytes, lower + x0 + channel), at(bytes, lower + x1 + channel), atX - floorX);
      floats[out / 4 + i * 3 + lane] = between(a, b, atY - floorY) * scale + offset;
    }
  }
}

function between(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

function blurRow({ floats }: Views, ...[row, weights, reach, out, count]: Told<'blurRow'>): void {
  for (let x = 0, middle = row / 4 + reach; x < count; x++, middle++) {
    let sum = at(floats, weights / 4) * at(floats, middle);
    for (let i = 1; i <= reach; i++)
      sum += at(floats, weights / 4 + i) * (at(floats, middle - i) + at(floats, middle + i));
    floats[out / 4 + x] = sum;
  }
}

function blurColumns({ floats, ints }: Views, ...[rows, weights, reach, out, count]: Told<'blurColumns'>): void {
  const sums = floats.subarray(out / 4, out / 4 + count);
  const rowAt = (i: number): number => at(ints, rows / 4 + reach + i) / 4;
  const middle = rowAt(0);
  for (let x = 0; x < count; x++) sums[x] = at(floats, weights / 4) * at(floats, middle + x);
  for (let i = 1; i <= reach; i++) {
    const [above, below, weight] = [rowAt(-i), rowAt(i), at(floats, weights / 4 + i)];
    for (let x = 0; x < count; x++) sums[x] = at(sums, x) + weight * (at(floats, above + x) + at(floats, below + x));
  }
}

/** Halfway from `b` to `c`. */
function onCubic(a: number, b: number, c: number, d: number): number {
  return (9 / 16) * (b + c) - (1 / 16) * (a + d);
}

function extrema({ ints, floats }: Views, ...[rows, from, count, least, out]: Told<'extrema'>): number {
  const strong = Math.fround(least);
  const places = Array.from({ length: 9 }, (_, i) => at(ints, rows / 4 + i) / 4);
  const middle = at(places, 4);
  let found = 0;
  for (let x = from; x < from + count; x++) {
    const value = at(floats, middle + x);
    if (Math.abs(value) >= strong && !isExceeded(floats, places, x, value)) ints[out / 4 + found++] = x;
  }
  return found;
}

/** Whether one around a sample is further from nought, on the same side of it. */
function isExceeded(floats: Float32Array, places: readonly number[], x: number, value: number): boolean {
  const sign = value > 0 ? 1 : -1;
  for (let row = 0; row < places.length; row++) {
    const place = at(places, row) + x;
    for (let side = -1; side <= 1; side++) if (at(floats, place + side) * sign > value * sign) return true;
  }
  return false;
}

const cellPx = 32;
const stepPx = 4;

function busyCells(
  { bytes }: Views,
  ...[from, stride, width, rows, edge, turns, lines, , out]: Told<'busyCells'>
): void {
  const brightness = (x: number, y: number): number => {
    if (x >= width || y >= rows) return 0;
    const pixel = from + y * stride + x * 4;
    return (5 * at(bytes, pixel) + 9 * at(bytes, pixel + 1) + 2 * at(bytes, pixel + 2)) >> 4;
  };
  // Beyond the edge the last two of a row over and over: no step from one to the second next.
  const along = (x: number): number => (x < width ? x : width - 2 + ((x - width) % 2));
  const each = Array.from({ length: cellPx / stepPx }, (_, i) => i * stepPx);
  for (let cell = 0; cell < Math.ceil(width / cellPx); cell++) {
    const left = cell * cellPx;
    const turning = (count: number, value: (i: number) => number): boolean => turnsOf(count, value, edge) >= turns;
    const across = each.filter((y) => y < rows && turning(cellPx, (i) => brightness(along(left + i), y)));
    const down = each.filter((x) => turning(rows, (i) => brightness(left + x, i)));
    bytes[out + cell] = across.length >= lines || down.length >= lines ? 1 : 0;
  }
}

/** How often a line turns from darker to brighter, or back. */
function turnsOf(count: number, value: (i: number) => number, edge: number): number {
  let [found, direction] = [0, 0];
  let [last, before] = [0, 0];
  for (let i = 0; i < count; i++) {
    const now = value(i);
    const step = now - last;
    if (i > 1 && Math.abs(step) > edge) {
      if (direction === -Math.sign(step)) found += 1;
      direction = Math.sign(step);
    }
    last = before;
    before = now;
  }
  return found;
}
