/** So many places beside each other are computed at once, and so many outputs of each: what fits into the processor's registers. */
const tilePlaces = 6;
const tileOutputs = 8;

/**
 * A convolution of `places` places (six at least) of a row, with `outputs` outputs each, a multiple of eight: the sums over
 * `height` rows of `depth` numbers with weights, which beside each other are all that a place is made of, from `least` to `most`.
 * `rows` are the addresses of what the first place is made of, `step` bytes are from one place to the next. Weights are in
 * panels of eight outputs: for each of them row by row, number by number, eight beside each other.
 *
 * Sums are made with fused multiplications where the processor has them: half as many instructions as without.
 */
export function convolve(
  rows: usize,
  height: i32,
  step: usize,
  depth: i32,
  weights: usize,
  bias: usize,
  outputs: i32,
  out: usize,
  places: i32,
  least: f32,
  most: f32,
): void {
  const low = f32x4.splat(least);
  const high = f32x4.splat(most);
  const stride = (<usize>outputs) << 2;
  for (let output: i32 = 0; output < outputs; output += tileOutputs) {
    const panel = weights + ((<usize>output * height * depth) << 2);
    const firstBias = v128.load(bias + ((<usize>output) << 2));
    const secondBias = v128.load(bias + ((<usize>output) << 2), 16);
    for (let next: i32 = 0; next < places; next += tilePlaces) {
      // The last six may be some of those before once more.
      const place = <usize>min(next, places - tilePlaces);
      let at = panel;
      let a: v128;
      let x: v128;
      let y: v128;
      let x0 = firstBias;
      let y0 = secondBias;
      let x1 = firstBias;
      let y1 = secondBias;
      let x2 = firstBias;
      let y2 = secondBias;
      let x3 = firstBias;
      let y3 = secondBias;
      let x4 = firstBias;
      let y4 = secondBias;
      let x5 = firstBias;
      let y5 = secondBias;
      for (let row: i32 = 0; row < height; row++) {
        let p0 = <usize>load<u32>(rows + ((<usize>row) << 2)) + place * step;
        let p1 = p0 + step;
        let p2 = p1 + step;
        let p3 = p2 + step;
        let p4 = p3 + step;
        let p5 = p4 + step;
        const end = at + ((<usize>depth) << 5);
        const endOfPairs = at + ((<usize>(depth & ~1)) << 5);
        for (; at < endOfPairs; at += 64) {
          x = v128.load(at);
          y = v128.load(at, 16);
          a = v128.load32_splat(p0);
          x0 = f32x4.relaxed_madd(a, x, x0);
          y0 = f32x4.relaxed_madd(a, y, y0);
          a = v128.load32_splat(p1);
          x1 = f32x4.relaxed_madd(a, x, x1);
          y1 = f32x4.relaxed_madd(a, y, y1);
          a = v128.load32_splat(p2);
          x2 = f32x4.relaxed_madd(a, x, x2);
          y2 = f32x4.relaxed_madd(a, y, y2);
          a = v128.load32_splat(p3);
          x3 = f32x4.relaxed_madd(a, x, x3);
          y3 = f32x4.relaxed_madd(a, y, y3);
          a = v128.load32_splat(p4);
          x4 = f32x4.relaxed_madd(a, x, x4);
          y4 = f32x4.relaxed_madd(a, y, y4);
          a = v128.load32_splat(p5);
          x5 = f32x4.relaxed_madd(a, x, x5);
          y5 = f32x4.relaxed_madd(a, y, y5);
          x = v128.load(at, 32);
          y = v128.load(at, 48);
          a = v128.load32_splat(p0, 4);
          x0 = f32x4.relaxed_madd(a, x, x0);
          y0 = f32x4.relaxed_madd(a, y, y0);
          a = v128.load32_splat(p1, 4);
          x1 = f32x4.relaxed_madd(a, x, x1);
          y1 = f32x4.relaxed_madd(a, y, y1);
          a = v128.load32_splat(p2, 4);
          x2 = f32x4.relaxed_madd(a, x, x2);
          y2 = f32x4.relaxed_madd(a, y, y2);
          a = v128.load32_splat(p3, 4);
          x3 = f32x4.relaxed_madd(a, x, x3);
          y3 = f32x4.relaxed_madd(a, y, y3);
          a = v128.load32_splat(p4, 4);
          x4 = f32x4.relaxed_madd(a, x, x4);
          y4 = f32x4.relaxed_madd(a, y, y4);
          a = v128.load32_splat(p5, 4);
          x5 = f32x4.relaxed_madd(a, x, x5);
          y5 = f32x4.relaxed_madd(a, y, y5);
          p0 += 8;
          p1 += 8;
          p2 += 8;
          p3 += 8;
          p4 += 8;
          p5 += 8;
        }
        if (at < end) {
          x = v128.load(at);
          y = v128.load(at, 16);
          a = v128.load32_splat(p0);
          x0 = f32x4.relaxed_madd(a, x, x0);
          y0 = f32x4.relaxed_madd(a, y, y0);
          a = v128.load32_splat(p1);
          x1 = f32x4.relaxed_madd(a, x, x1);
          y1 = f32x4.relaxed_madd(a, y, y1);
          a = v128.load32_splat(p2);
          x2 = f32x4.relaxed_madd(a, x, x2);
          y2 = f32x4.relaxed_madd(a, y, y2);
          a = v128.load32_splat(p3);
          x3 = f32x4.relaxed_madd(a, x, x3);
          y3 = f32x4.relaxed_madd(a, y, y3);
          a = v128.load32_splat(p4);
          x4 = f32x4.relaxed_madd(a, x, x4);
          y4 = f32x4.relaxed_madd(a, y, y4);
          a = v128.load32_splat(p5);
          x5 = f32x4.relaxed_madd(a, x, x5);
          y5 = f32x4.relaxed_madd(a, y, y5);
          at += 32;
        }
      }
      let to = out + place * stride + ((<usize>output) << 2);
      v128.store(to, within(x0, low, high));
      v128.store(to, within(y0, low, high), 16);
      to += stride;
      v128.store(to, within(x1, low, high));
      v128.store(to, within(y1, low, high), 16);
      to += stride;
      v128.store(to, within(x2, low, high));
      v128.store(to, within(y2, low, high), 16);
      to += stride;
      v128.store(to, within(x3, low, high));
      v128.store(to, within(y3, low, high), 16);
      to += stride;
      v128.store(to, within(x4, low, high));
      v128.store(to, within(y4, low, high), 16);
      to += stride;
      v128.store(to, within(x5, low, high));
      v128.store(to, within(y5, low, high), 16);
    }
  }
}

function within(values: v128, low: v128, high: v128): v128 {
  return f32x4.min(f32x4.max(values, low), high);
}
