/** out[i] = the sum of `rows` rows of bytes, as 16-bit numbers; sixteen at a time. */
export function sumRows(from: usize, stride: usize, rows: i32, out: usize, count: i32): void {
  for (let x: i32 = 0; x < count; x += 16) {
    let low = i16x8.splat(0);
    let high = i16x8.splat(0);
    let at = from + x;
    for (let row: i32 = 0; row < rows; row++, at += stride) {
      const bytes = v128.load(at);
      low = i16x8.add(low, i16x8.extend_low_i8x16_u(bytes));
      high = i16x8.add(high, i16x8.extend_high_i8x16_u(bytes));
    }
    v128.store(out + ((<usize>x) << 1), low);
    v128.store(out + ((<usize>x) << 1), high, 16);
  }
}

/** The sum of `columns` pixels of four 16-bit numbers. */
function sumOfPixels(sums: usize, columns: i32): v128 {
  let sum = v128.load64_zero(sums);
  for (let column: i32 = 1; column < columns; column++) {
    sums += 8;
    sum = i16x8.add(sum, v128.load64_zero(sums));
  }
  return i32x4.extend_low_i16x8_u(sum);
}

/** Means of `columns` pixels of four 16-bit sums beside each other, each of `rows` pixels; opaque. Four at a time. */
export function meansAlong(sums: usize, columns: i32, rows: i32, cells: i32, out: usize): void {
  const count = f32x4.splat(<f32>(columns * rows));
  const opaque = i32x4.splat(0xff000000);
  const step = (<usize>columns) << 3;
  for (let cell: i32 = 0; cell < cells; cell += 4, out += 16) {
    const a = f32x4.convert_i32x4_s(sumOfPixels(sums, columns));
    const b = f32x4.convert_i32x4_s(sumOfPixels(sums + step, columns));
    const c = f32x4.convert_i32x4_s(sumOfPixels(sums + 2 * step, columns));
    const d = f32x4.convert_i32x4_s(sumOfPixels(sums + 3 * step, columns));
    sums += 4 * step;
    const low = i16x8.narrow_i32x4_u(rounded(f32x4.div(a, count)), rounded(f32x4.div(b, count)));
    const high = i16x8.narrow_i32x4_u(rounded(f32x4.div(c, count)), rounded(f32x4.div(d, count)));
    v128.store(out, v128.or(i8x16.narrow_i16x8_u(low, high), opaque));
  }
}

function rounded(values: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
}

/** out[i] = what rows of bytes at `rows` (addresses) come to with `weights`; sixteen at a time. */
export function weighRows(rows: usize, weights: usize, taps: i32, out: usize, count: i32): void {
  for (let x: usize = 0; x < <usize>count; x += 16) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let tap: usize = 0; tap < <usize>taps; tap++) {
      const bytes = v128.load(<usize>load<u32>(rows + (tap << 2)) + x);
      const weight = v128.load32_splat(weights + (tap << 2));
      const low = i16x8.extend_low_i8x16_u(bytes);
      const high = i16x8.extend_high_i8x16_u(bytes);
      a = f32x4.add(a, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(low))));
      b = f32x4.add(b, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(low))));
      c = f32x4.add(c, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(high))));
      d = f32x4.add(d, f32x4.mul(weight, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(high))));
    }
    const to = out + (x << 2);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
}

/** The sum of numbers of a row of pixels of four, with weights from the one numbered `tap` to before `end`. */
function weighed(from: usize, weights: usize, tap: u32, end: u32): v128 {
  let sum = f32x4.splat(0);
  for (; tap < end; tap++, from += 16)
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + ((<usize>tap) << 2)), v128.load(from)));
  return sum;
}

/**
 * A row of pixels of four numbers resized to `count` pixels of three, each times one of the three at `scales` plus one of the
 * three at `offsets`; the last channel first if `isTurned`. Writes one number too many.
 */
export function narrowRow(
  row: usize,
  firsts: usize,
  ends: usize,
  weights: usize,
  count: i32,
  out: usize,
  scales: usize,
  offsets: usize,
  isTurned: bool,
): void {
  const scale = v128.load(scales);
  const offset = v128.load(offsets);
  let tap: u32 = 0;
  for (let i: usize = 0; i < <usize>count; i++, out += 12) {
    const end = load<u32>(ends + (i << 2));
    let sum = weighed(row + ((<usize>load<u32>(firsts + (i << 2))) << 4), weights, tap, end);
    tap = end;
    if (isTurned) sum = v128.shuffle<f32>(sum, sum, 2, 1, 0, 3);
    v128.store(out, f32x4.add(f32x4.mul(sum, scale), offset));
  }
}

/** The same to opaque pixels of four bytes. */
export function narrowRowToPixels(
  row: usize,
  firsts: usize,
  ends: usize,
  weights: usize,
  count: i32,
  out: usize,
): void {
  const opaque = i32x4.splat(0xff000000);
  let tap: u32 = 0;
  for (let i: usize = 0; i < <usize>count; i++, out += 4) {
    const end = load<u32>(ends + (i << 2));
    const sum = rounded(weighed(row + ((<usize>load<u32>(firsts + (i << 2))) << 4), weights, tap, end));
    tap = end;
    const short = i16x8.narrow_i32x4_s(sum, sum);
    v128.store32_lane(out, v128.or(i8x16.narrow_i16x8_u(short, short), opaque), 0);
  }
}

/** The same to the sums of three of its numbers, each times its weight; one number a pixel. */
export function narrowRowToSums(
  row: usize,
  firsts: usize,
  ends: usize,
  weights: usize,
  count: i32,
  out: usize,
  first: f64,
  second: f64,
  third: f64,
): void {
  let tap: u32 = 0;
  for (let i: usize = 0; i < <usize>count; i++, out += 4) {
    const end = load<u32>(ends + (i << 2));
    const sum = weighed(row + ((<usize>load<u32>(firsts + (i << 2))) << 4), weights, tap, end);
    tap = end;
    const a = first * <f64>f32x4.extract_lane(sum, 0);
    const b = second * <f64>f32x4.extract_lane(sum, 1);
    store<f32>(out, <f32>(a + b + third * <f64>f32x4.extract_lane(sum, 2)));
  }
}

/** A pixel of four bytes as numbers. */
function numbersOf(pixel: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(pixel))));
}

/**
 * `count` points of a picture along a line, between the four pixels around each, outside the nearest: three numbers each, times
 * `scale` plus `offset`, the last channel first. Writes one number too many.
 */
export function sampleAlong(
  pixels: usize,
  width: i32,
  height: i32,
  x: f64,
  y: f64,
  stepX: f64,
  stepY: f64,
  count: i32,
  scale: f32,
  offset: f32,
  out: usize,
): void {
  const right = <f64>(width - 1);
  const bottom = <f64>(height - 1);
  for (let i: i32 = 0; i < count; i++, out += 12) {
    const atX = x + <f64>i * stepX;
    const atY = y + <f64>i * stepY;
    const floorX = Math.floor(atX);
    const floorY = Math.floor(atY);
    const x0 = (<usize>Math.min(Math.max(floorX, 0), right)) << 2;
    const x1 = (<usize>Math.min(Math.max(floorX + 1, 0), right)) << 2;
    const upper = pixels + ((<usize>Math.min(Math.max(floorY, 0), bottom) * <usize>width) << 2);
    const lower = pixels + ((<usize>Math.min(Math.max(floorY + 1, 0), bottom) * <usize>width) << 2);
    const toRight = <f32>(atX - floorX);
    const down = <f32>(atY - floorY);
    const a = between(numbersOf(upper + x0), numbersOf(upper + x1), toRight);
    const sum = between(a, between(numbersOf(lower + x0), numbersOf(lower + x1), toRight), down);
    const turned = v128.shuffle<f32>(sum, sum, 2, 1, 0, 3);
    v128.store(out, f32x4.add(f32x4.mul(turned, f32x4.splat(scale)), f32x4.splat(offset)));
  }
}

function between(a: v128, b: v128, share: f32): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), f32x4.splat(share)));
}

/** Symmetric kernel: the same weights left and right of each sample; four at a time. `row` has `reach` samples before the first. */
export function blurRow(row: usize, weights: usize, reach: i32, out: usize, count: i32): void {
  const far = (<usize>reach) << 2;
  for (let x: usize = 0; x < (<usize>count) << 2; x += 16) {
    const middle = row + far + x;
    let sum = f32x4.mul(v128.load32_splat(weights), v128.load(middle));
    for (let i: usize = 4; i <= far; i += 4)
      sum = f32x4.add(
        sum,
        f32x4.mul(v128.load32_splat(weights + i), f32x4.add(v128.load(middle - i), v128.load(middle + i))),
      );
    v128.store(out + x, sum);
  }
}

/** The same down: `rows` are the addresses of 2 · reach + 1 rows. */
export function blurColumns(rows: usize, weights: usize, reach: i32, out: usize, count: i32): void {
  const far = (<usize>reach) << 2;
  const middle = <usize>load<u32>(rows + far);
  for (let x: usize = 0; x < (<usize>count) << 2; x += 16) {
    let sum = f32x4.mul(v128.load32_splat(weights), v128.load(middle + x));
    for (let i: usize = 4; i <= far; i += 4) {
      const above = v128.load(<usize>load<u32>(rows + far - i) + x);
      const below = v128.load(<usize>load<u32>(rows + far + i) + x);
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + i), f32x4.add(above, below)));
    }
    v128.store(out + x, sum);
  }
}

/** A row of twice as many samples; those between lie on the cubic through the four nearest. `row` begins with the one before. */
export function doubleRow(row: usize, out: usize, count: i32): void {
  for (let x: usize = 0; x < (<usize>count) << 2; x += 16, out += 32) {
    const here = v128.load(row + x, 4);
    const between = onCubic(v128.load(row + x), here, v128.load(row + x, 8), v128.load(row + x, 12));
    v128.store(out, v128.shuffle<f32>(here, between, 0, 4, 1, 5));
    v128.store(out, v128.shuffle<f32>(here, between, 2, 6, 3, 7), 16);
  }
}

/** The row between the middle two of four rows, at the addresses `rows`. */
export function rowBetween(rows: usize, out: usize, count: i32): void {
  const a = <usize>load<u32>(rows);
  const b = <usize>load<u32>(rows + 4);
  const c = <usize>load<u32>(rows + 8);
  const d = <usize>load<u32>(rows + 12);
  for (let x: usize = 0; x < (<usize>count) << 2; x += 16)
    v128.store(out + x, onCubic(v128.load(a + x), v128.load(b + x), v128.load(c + x), v128.load(d + x)));
}

/** Halfway from `b` to `c`. */
function onCubic(a: v128, b: v128, c: v128, d: v128): v128 {
  const inner = f32x4.mul(f32x4.splat(9.0 / 16), f32x4.add(b, c));
  return f32x4.sub(inner, f32x4.mul(f32x4.splat(1.0 / 16), f32x4.add(a, d)));
}

/** out = a - b */
export function subtract(a: usize, b: usize, out: usize, count: i32): void {
  for (let x: usize = 0; x < (<usize>count) << 2; x += 16)
    v128.store(out + x, f32x4.sub(v128.load(a + x), v128.load(b + x)));
}

/**
 * Extrema of the middle of nine rows (`rows`: the addresses of three of each of three planes): samples of at least `least` that
 * none around them exceeds, or of at most -`least` that all around them do. Writes how far along the row each lies, and
 * returns how many there are. `count` samples are looked at from `from` on.
 */
export function extrema(rows: usize, from: i32, count: i32, least: f32, out: usize): i32 {
  const middle = <usize>load<u32>(rows + 16);
  const start = out;
  for (let first = from; first < from + count; first += 4) {
    const x = (<usize>first) << 2;
    const value = v128.load(middle + x);
    const strong = f32x4.ge(f32x4.abs(value), f32x4.splat(least));
    if (!v128.any_true(strong)) continue;
    let highest = value;
    let lowest = value;
    // The plane in the middle first: most samples are no extremum of it, and the others need not be looked at then.
    for (let plane: usize = 1; plane < 4; plane++) {
      for (let row: usize = 0; row < 3; row++) {
        const at = <usize>load<u32>(rows + (plane % 3) * 12 + (row << 2)) + x;
        for (let side: usize = 0; side < 12; side += 4) {
          const other = v128.load(at + side - 4);
          highest = f32x4.max(highest, other);
          lowest = f32x4.min(lowest, other);
        }
      }
      if (!v128.any_true(v128.or(f32x4.eq(highest, value), f32x4.eq(lowest, value)))) break;
    }
    const positive = f32x4.gt(value, f32x4.splat(0));
    const found = v128.and(strong, v128.bitselect(f32x4.eq(highest, value), f32x4.eq(lowest, value), positive));
    let bits = i32x4.bitmask(found);
    for (let lane = 0; bits != 0; lane++, bits >>= 1) {
      if (!(bits & 1) || first + lane >= from + count) continue;
      store<i32>(out, first + lane);
      out += 4;
    }
  }
  return (<i32>(out - start)) >> 2;
}

/** out[i] = x · min(max(x + shift, 0), 6) · times + offset for each x of `count` numbers; four at a time. */
export function hardSwish(from: usize, out: usize, count: i32, shift: f32, times: f32, offset: f32): void {
  const shifts = f32x4.splat(shift);
  const factors = f32x4.splat(times);
  const offsets = f32x4.splat(offset);
  for (let i: usize = 0; i < (<usize>count) << 2; i += 16) {
    const x = v128.load(from + i);
    const gate = f32x4.min(f32x4.max(f32x4.add(x, shifts), f32x4.splat(0)), f32x4.splat(6));
    v128.store(out + i, f32x4.add(f32x4.mul(f32x4.mul(x, gate), factors), offsets));
  }
}

/** Brightness of four pixels of four bytes, about Rec. 601's, as 32-bit numbers. */
function brightnessOf(pixels: v128): v128 {
  const low = i32x4.splat(0xff);
  const red = i16x8.mul(v128.and(pixels, low), i32x4.splat(5));
  const green = i16x8.mul(v128.and(i32x4.shr_u(pixels, 8), low), i32x4.splat(9));
  const blue = i16x8.mul(v128.and(i32x4.shr_u(pixels, 16), low), i32x4.splat(2));
  return i32x4.shr_u(i16x8.add(i16x8.add(red, green), blue), 4);
}

/** Four pixels, `step` bytes apart. */
function pixelsAt(from: usize, step: usize): v128 {
  let pixels = v128.load32_zero(from);
  pixels = v128.load32_lane(from + step, pixels, 1);
  pixels = v128.load32_lane(from + 2 * step, pixels, 2);
  return v128.load32_lane(from + 3 * step, pixels, 3);
}

/** Brightness of `count` pixels, `step` bytes apart, as bytes. Sixteen at a time: reads and writes up to fifteen too far. */
function brighten(from: usize, step: usize, count: i32, out: usize): void {
  for (let i: i32 = 0; i < count; i += 16, out += 16) {
    let a: v128;
    let b: v128;
    let c: v128;
    let d: v128;
    if (step == 4) {
      a = v128.load(from);
      b = v128.load(from, 16);
      c = v128.load(from, 32);
      d = v128.load(from, 48);
    } else {
      a = pixelsAt(from, step);
      b = pixelsAt(from + 4 * step, step);
      c = pixelsAt(from + 8 * step, step);
      d = pixelsAt(from + 12 * step, step);
    }
    const first = i16x8.narrow_i32x4_u(brightnessOf(a), brightnessOf(b));
    const second = i16x8.narrow_i32x4_u(brightnessOf(c), brightnessOf(d));
    v128.store(out, i8x16.narrow_i16x8_u(first, second));
    from += 16 * step;
  }
}

/** Sixteen bytes, eight rows of each of two cells `apart` bytes apart. */
function acrossAt(from: usize, stride: usize, apart: usize): v128 {
  let all = i8x16.splat(0);
  let at = from;
  all = v128.load8_lane(at, all, 0);
  all = v128.load8_lane(at + apart, all, 8);
  at += stride;
  all = v128.load8_lane(at, all, 1);
  all = v128.load8_lane(at + apart, all, 9);
  at += stride;
  all = v128.load8_lane(at, all, 2);
  all = v128.load8_lane(at + apart, all, 10);
  at += stride;
  all = v128.load8_lane(at, all, 3);
  all = v128.load8_lane(at + apart, all, 11);
  at += stride;
  all = v128.load8_lane(at, all, 4);
  all = v128.load8_lane(at + apart, all, 12);
  at += stride;
  all = v128.load8_lane(at, all, 5);
  all = v128.load8_lane(at + apart, all, 13);
  at += stride;
  all = v128.load8_lane(at, all, 6);
  all = v128.load8_lane(at + apart, all, 14);
  at += stride;
  all = v128.load8_lane(at, all, 7);
  return v128.load8_lane(at + apart, all, 15);
}

/**
 * Which of sixteen lines turn from darker to brighter, or back, at least `turns` times along `count` places: steps of more than
 * `edge` from one place to the second next. A bit for each. Lines go down from `from`, `stride` bytes from one place to the
 * next; or, with `apart`, across eight rows of two cells.
 */
function turning(from: usize, stride: usize, count: i32, edge: i32, turns: i32, apart: usize): i32 {
  const least = i8x16.splat(<i8>edge);
  let found = i8x16.splat(0);
  let brighter = i8x16.splat(0);
  let darker = i8x16.splat(0);
  let last = i8x16.splat(0);
  let before = i8x16.splat(0);
  for (let i: i32 = 0; i < count; i++) {
    const value = apart ? acrossAt(from + <usize>i, stride, apart) : v128.load(from + <usize>i * stride);
    if (i > 1) {
      const up = i8x16.gt_u(i8x16.sub_sat_u(value, last), least);
      const down = i8x16.gt_u(i8x16.sub_sat_u(last, value), least);
      // Subtracting what is all bits is adding one.
      found = i8x16.sub(found, v128.or(v128.and(up, darker), v128.and(down, brighter)));
      brighter = v128.or(up, v128.andnot(brighter, down));
      darker = v128.or(down, v128.andnot(darker, up));
    }
    last = before;
    before = value;
  }
  return i8x16.bitmask(i8x16.ge_u(found, i8x16.splat(<i8>turns)));
}

/**
 * out[i] = 1 for each cell of 32 pixels of `rows` rows (32 at most) where at least `lines` of the eight rows or eight columns
 * that are looked at turn, else 0. `room` is for a row of brightness of each of the 32 rows and eight more, and some.
 */
export function busyCells(
  from: usize,
  stride: usize,
  width: i32,
  rows: i32,
  edge: i32,
  turns: i32,
  lines: i32,
  room: usize,
  out: usize,
): void {
  const cells = (width + 31) >> 5;
  // Two cells at a time, and what is written too far.
  const wide = <usize>(((cells + 1) & ~1) << 5) + 16;
  const down = room + 8 * wide;
  memory.fill(room, 0, 8 * wide);
  for (let row: i32 = 0; row < rows; row++) {
    const at = from + <usize>row * stride;
    const sampled = (width + 3) >> 2;
    const columns = down + <usize>row * wide;
    brighten(at, 16, sampled, columns);
    memory.fill(columns + sampled, 0, wide - sampled);
    if (row & 3) continue;
    const across = room + ((<usize>row) >> 2) * wide;
    brighten(at, 4, width, across);
    // The last two over and over: no step from one to the second next.
    for (let i: usize = <usize>width; i < wide; i++) store<u8>(across + i, i < 2 ? 0 : load<u8>(across + i - 2));
  }
  for (let cell: i32 = 0; cell < cells; cell += 2) {
    const first = (<usize>cell) << 5;
    const byRow = turning(room + first, wide, 32, edge, turns, 32);
    const byColumn = turning(down + (first >> 2), wide, rows, edge, turns, 0);
    store<u8>(out + cell, isBusy(byRow & 0xff, byColumn & 0xff, lines));
    store<u8>(out + cell + 1, isBusy(byRow >> 8, byColumn >> 8, lines));
  }
}

function isBusy(byRow: i32, byColumn: i32, lines: i32): u8 {
  return popcnt(byRow) >= lines || popcnt(byColumn) >= lines ? 1 : 0;
}
