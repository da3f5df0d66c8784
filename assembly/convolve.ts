/** So many places beside each other are computed at once, and so many outputs of each: what fits into the processor's registers. */
const tilePlaces = 6;
const tileOutputs = 8;
/** Depthwise: outputs of so many channels are made along a row before the next, so that what they are made of is still close. */
const channelsTogether = 32;

/** What is done with every sum, if anything is: cut to what lies from `a` to `b`; else sum · min(max(sum + a, 0), 6) · b + c. */
const nothing = 0;
const cut = 1;
const swish = 2;

/**
 * A convolution of `places` places (six at least) of a row, with `outputs` outputs each, a multiple of eight: the sums over
 * `height` rows of `depth` numbers with weights, which beside each other are all that a place is made of. `rows` are the
 * addresses of what the first place is made of, `step` bytes are from one place to the next. Weights are in panels of eight
 * outputs: for each of them row by row, number by number, eight beside each other. What is at `also`, if that is not 0, is
 * added to each sum; `finish`, `a`, `b` and `c` say what is done with it then.
 *
 * Sums are made with fused multiplications where the processor has them: half as many instructions as without. One number of
 * each place at a time: more, and the engine of Chrome no longer keeps the sums in registers.
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
  also: usize,
  finish: i32,
  a: f32,
  b: f32,
  c: f32,
): void {
  const stride = (<usize>outputs) << 2;
  for (let output: i32 = 0; output < outputs; output += tileOutputs) {
    const panel = weights + ((<usize>output * height * depth) << 2);
    for (let next: i32 = 0; next < places; next += tilePlaces) {
      // The last six may be some of those before once more.
      const place = <usize>min(next, places - tilePlaces);
      let at = panel;
      let x0 = v128.load(bias + ((<usize>output) << 2));
      let y0 = v128.load(bias + ((<usize>output) << 2), 16);
      let x1 = x0;
      let y1 = y0;
      let x2 = x0;
      let y2 = y0;
      let x3 = x0;
      let y3 = y0;
      let x4 = x0;
      let y4 = y0;
      let x5 = x0;
      let y5 = y0;
      for (let row: i32 = 0; row < height; row++) {
        let p0 = <usize>load<u32>(rows + ((<usize>row) << 2)) + place * step;
        let p1 = p0 + step;
        let p2 = p1 + step;
        let p3 = p2 + step;
        let p4 = p3 + step;
        let p5 = p4 + step;
        for (const end = at + ((<usize>depth) << 5); at < end; at += 32) {
          const x = v128.load(at);
          const y = v128.load(at, 16);
          let n = v128.load32_splat(p0);
          x0 = f32x4.relaxed_madd(n, x, x0);
          y0 = f32x4.relaxed_madd(n, y, y0);
          n = v128.load32_splat(p1);
          x1 = f32x4.relaxed_madd(n, x, x1);
          y1 = f32x4.relaxed_madd(n, y, y1);
          n = v128.load32_splat(p2);
          x2 = f32x4.relaxed_madd(n, x, x2);
          y2 = f32x4.relaxed_madd(n, y, y2);
          n = v128.load32_splat(p3);
          x3 = f32x4.relaxed_madd(n, x, x3);
          y3 = f32x4.relaxed_madd(n, y, y3);
          n = v128.load32_splat(p4);
          x4 = f32x4.relaxed_madd(n, x, x4);
          y4 = f32x4.relaxed_madd(n, y, y4);
          n = v128.load32_splat(p5);
          x5 = f32x4.relaxed_madd(n, x, x5);
          y5 = f32x4.relaxed_madd(n, y, y5);
          p0 += 4;
          p1 += 4;
          p2 += 4;
          p3 += 4;
          p4 += 4;
          p5 += 4;
        }
      }
      const made = place * stride + ((<usize>output) << 2);
      let to = out + made;
      v128.store(to, x0);
      v128.store(to, y0, 16);
      to += stride;
      v128.store(to, x1);
      v128.store(to, y1, 16);
      to += stride;
      v128.store(to, x2);
      v128.store(to, y2, 16);
      to += stride;
      v128.store(to, x3);
      v128.store(to, y3, 16);
      to += stride;
      v128.store(to, x4);
      v128.store(to, y4, 16);
      to += stride;
      v128.store(to, x5);
      v128.store(to, y5, 16);
      if (also || finish != nothing) finishTile(out + made, stride, also ? also + made : 0, finish, a, b, c);
    }
  }
}

/**
 * The same where every output is made of its own channel only (depthwise): of `width` numbers in each row, `gap` bytes from one
 * to the next. As many outputs as channels; weights are in panels of eight channels, row by row.
 */
export function convolveDepthwise(
  rows: usize,
  height: i32,
  step: usize,
  width: i32,
  gap: usize,
  weights: usize,
  bias: usize,
  channels: i32,
  out: usize,
  places: i32,
  also: usize,
  finish: i32,
  a: f32,
  b: f32,
  c: f32,
): void {
  const stride = (<usize>channels) << 2;
  for (let first: i32 = 0; first < channels; first += channelsTogether) {
    const last = min(first + channelsTogether, channels);
    for (let next: i32 = 0; next < places; next += tilePlaces) {
      const place = <usize>min(next, places - tilePlaces);
      for (let output = first; output < last; output += tileOutputs) {
        let at = weights + ((<usize>output * height * width) << 2);
        let x0 = v128.load(bias + ((<usize>output) << 2));
        let y0 = v128.load(bias + ((<usize>output) << 2), 16);
        let x1 = x0;
        let y1 = y0;
        let x2 = x0;
        let y2 = y0;
        let x3 = x0;
        let y3 = y0;
        let x4 = x0;
        let y4 = y0;
        let x5 = x0;
        let y5 = y0;
        for (let row: i32 = 0; row < height; row++) {
          let p0 = <usize>load<u32>(rows + ((<usize>row) << 2)) + place * step + ((<usize>output) << 2);
          let p1 = p0 + step;
          let p2 = p1 + step;
          let p3 = p2 + step;
          let p4 = p3 + step;
          let p5 = p4 + step;
          for (const end = at + ((<usize>width) << 5); at < end; at += 32) {
            const x = v128.load(at);
            const y = v128.load(at, 16);
            x0 = f32x4.relaxed_madd(v128.load(p0), x, x0);
            y0 = f32x4.relaxed_madd(v128.load(p0, 16), y, y0);
            x1 = f32x4.relaxed_madd(v128.load(p1), x, x1);
            y1 = f32x4.relaxed_madd(v128.load(p1, 16), y, y1);
            x2 = f32x4.relaxed_madd(v128.load(p2), x, x2);
            y2 = f32x4.relaxed_madd(v128.load(p2, 16), y, y2);
            x3 = f32x4.relaxed_madd(v128.load(p3), x, x3);
            y3 = f32x4.relaxed_madd(v128.load(p3, 16), y, y3);
            x4 = f32x4.relaxed_madd(v128.load(p4), x, x4);
            y4 = f32x4.relaxed_madd(v128.load(p4, 16), y, y4);
            x5 = f32x4.relaxed_madd(v128.load(p5), x, x5);
            y5 = f32x4.relaxed_madd(v128.load(p5, 16), y, y5);
            p0 += gap;
            p1 += gap;
            p2 += gap;
            p3 += gap;
            p4 += gap;
            p5 += gap;
          }
        }
        const made = place * stride + ((<usize>output) << 2);
        let to = out + made;
        v128.store(to, x0);
        v128.store(to, y0, 16);
        to += stride;
        v128.store(to, x1);
        v128.store(to, y1, 16);
        to += stride;
        v128.store(to, x2);
        v128.store(to, y2, 16);
        to += stride;
        v128.store(to, x3);
        v128.store(to, y3, 16);
        to += stride;
        v128.store(to, x4);
        v128.store(to, y4, 16);
        to += stride;
        v128.store(to, x5);
        v128.store(to, y5, 16);
        if (also || finish != nothing) finishTile(out + made, stride, also ? also + made : 0, finish, a, b, c);
      }
    }
  }
}

/** What is done with the sums of a tile. In memory: with more to do in registers, the engine of Firefox keeps no sums there. */
function finishTile(at: usize, stride: usize, also: usize, finish: i32, a: f32, b: f32, c: f32): void {
  const first = f32x4.splat(a);
  const second = f32x4.splat(b);
  const offset = f32x4.splat(c);
  for (let place: i32 = 0; place < tilePlaces; place++, at += stride) {
    let x = v128.load(at);
    let y = v128.load(at, 16);
    if (also) {
      x = f32x4.add(x, v128.load(also));
      y = f32x4.add(y, v128.load(also, 16));
      also += stride;
    }
    if (finish == cut) {
      x = within(x, first, second);
      y = within(y, first, second);
    } else if (finish == swish) {
      x = hardSwish(x, first, second, offset);
      y = hardSwish(y, first, second, offset);
    }
    v128.store(at, x);
    v128.store(at, y, 16);
  }
}

/** Copies `rows` rows of `bytes` bytes, a multiple of sixteen, from every `apart` bytes to every `toApart`. */
export function copyRows(from: usize, apart: usize, to: usize, toApart: usize, bytes: usize, rows: i32): void {
  for (let row: i32 = 0; row < rows; row++, from += apart, to += toApart)
    for (let at: usize = 0; at < bytes; at += 16) v128.store(to + at, v128.load(from + at));
}

function within(values: v128, low: v128, high: v128): v128 {
  return f32x4.min(f32x4.max(values, low), high);
}

function hardSwish(values: v128, shift: v128, times: v128, offset: v128): v128 {
  const gate = within(f32x4.add(values, shift), f32x4.splat(0), f32x4.splat(6));
  return f32x4.relaxed_madd(f32x4.mul(values, gate), times, offset);
}
