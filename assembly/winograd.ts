/**
 * Winograd's minimal filtering F(4 × 4, 3 × 3), as in Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks"
 * (arXiv:1509.09308): a quarter of the multiplications of a convolution of 3 × 3. The picture is taken in tiles of 6 × 6, four
 * pixels apart, of which each becomes 36 numbers a channel; those of all tiles are multiplied with 36 matrices, and what that
 * gives becomes 4 × 4 pixels. Here is what is done before and after; the products are those of a convolution of 1 × 1.
 */
const side: usize = 6;
const made: i32 = 4;
/** Of the room that is needed, after four numbers for each of the 36 of a tile: where its pixels are. */
const placesAt: usize = 36 * 16;

/**
 * Weights [3][3][depth][outputs] as 36 matrices, each in panels of eight outputs, number by number: what `convolve` takes for
 * one row.
 */
export function ofWeights(from: usize, depth: i32, outputs: i32, out: usize, room: usize): void {
  const stride = (<usize>outputs) << 2;
  const row = <usize>depth * stride;
  for (let number: i32 = 0; number < depth; number++) {
    for (let output: i32 = 0; output < outputs; output += 4) {
      const first = from + <usize>number * stride + ((<usize>output) << 2);
      for (let column: usize = 0; column < 3; column++) {
        const at = first + column * row;
        spread(v128.load(at), v128.load(at + 3 * row), v128.load(at + 6 * row), room + column * 16, 48);
      }
      const panel = (<usize>(output >> 3) * depth + number) * 32 + (((<usize>output) & 4) << 2);
      const apart = <usize>depth * stride;
      for (let i: usize = 0; i < side; i++) {
        const at = room + i * 48;
        spread(v128.load(at), v128.load(at, 16), v128.load(at, 32), out + panel + i * side * apart, apart);
      }
    }
  }
}

/** Six numbers of three. */
function spread(a: v128, b: v128, c: v128, out: usize, apart: usize): void {
  const ends = f32x4.add(a, c);
  const quarter = f32x4.add(a, f32x4.mul(c, f32x4.splat(4)));
  const twice = f32x4.add(b, b);
  v128.store(out, f32x4.mul(a, f32x4.splat(1.0 / 4)));
  v128.store(out + apart, f32x4.mul(f32x4.add(ends, b), f32x4.splat(-1.0 / 6)));
  v128.store(out + 2 * apart, f32x4.mul(f32x4.sub(ends, b), f32x4.splat(-1.0 / 6)));
  v128.store(out + 3 * apart, f32x4.mul(f32x4.add(quarter, twice), f32x4.splat(1.0 / 24)));
  v128.store(out + 4 * apart, f32x4.mul(f32x4.sub(quarter, twice), f32x4.splat(1.0 / 24)));
  v128.store(out + 5 * apart, c);
}

/**
 * `count` tiles of a picture [height][width][depth] from the tile numbered `first` on, `across` in a row, the first of which
 * begins at -`top`, -`left`. Writes 36 matrices, `apart` bytes from one to the next, a row of `depth` numbers for each tile.
 * `nothing` are as many zeros; `room` is for 720 bytes.
 */
export function ofPixels(
  from: usize,
  height: i32,
  width: i32,
  depth: i32,
  top: i32,
  left: i32,
  across: i32,
  first: i32,
  count: i32,
  nothing: usize,
  out: usize,
  apart: usize,
  room: usize,
): void {
  const places = room + placesAt;
  const pixel = (<usize>depth) << 2;
  for (let tile = first; tile < first + count; tile++) {
    const y0 = (tile / across) * made - top;
    const x0 = (tile % across) * made - left;
    for (let i: i32 = 0; i < <i32>side; i++) {
      for (let j: i32 = 0; j < <i32>side; j++) {
        const y = y0 + i;
        const x = x0 + j;
        const isInside = y >= 0 && y < height && x >= 0 && x < width;
        store<u32>(
          places + ((<usize>i * side + <usize>j) << 2),
          <u32>(isInside ? from + <usize>(y * width + x) * pixel : nothing),
        );
      }
    }
    for (let at: usize = 0; at < pixel; at += 16) {
      for (let j: usize = 0; j < side; j++) {
        const column = places + (j << 2);
        mix(
          v128.load(<usize>load<u32>(column) + at),
          v128.load(<usize>load<u32>(column, 24) + at),
          v128.load(<usize>load<u32>(column, 48) + at),
          v128.load(<usize>load<u32>(column, 72) + at),
          v128.load(<usize>load<u32>(column, 96) + at),
          v128.load(<usize>load<u32>(column, 120) + at),
          room + j * 16,
          96,
        );
      }
      for (let i: usize = 0; i < side; i++) {
        const row = room + i * 96;
        mix(
          v128.load(row),
          v128.load(row, 16),
          v128.load(row, 32),
          v128.load(row, 48),
          v128.load(row, 64),
          v128.load(row, 80),
          out + i * side * apart + at,
          apart,
        );
      }
    }
    out += pixel;
  }
}

/** Six numbers of six. */
function mix(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, out: usize, apart: usize): void {
  const minus4 = f32x4.splat(-4);
  const minus5 = f32x4.splat(-5);
  const even = f32x4.relaxed_madd(c, minus4, e);
  const odd = f32x4.relaxed_madd(b, minus4, d);
  const near = f32x4.sub(e, c);
  const far = f32x4.sub(d, b);
  const twice = f32x4.add(far, far);
  v128.store(out, f32x4.relaxed_madd(c, minus5, f32x4.relaxed_madd(a, f32x4.splat(4), e)));
  v128.store(out + apart, f32x4.add(even, odd));
  v128.store(out + 2 * apart, f32x4.sub(even, odd));
  v128.store(out + 3 * apart, f32x4.add(near, twice));
  v128.store(out + 4 * apart, f32x4.sub(near, twice));
  v128.store(out + 5 * apart, f32x4.relaxed_madd(d, minus5, f32x4.relaxed_madd(b, f32x4.splat(4), f)));
}

/**
 * The opposite: of 36 matrices with a row of `outputs` numbers for each tile, the pixels of a picture [height][width][outputs],
 * with a bias, cut to what lies from `least` to `most`.
 */
export function toPixels(
  from: usize,
  apart: usize,
  outputs: i32,
  bias: usize,
  across: i32,
  first: i32,
  count: i32,
  out: usize,
  height: i32,
  width: i32,
  least: f32,
  most: f32,
  room: usize,
): void {
  const low = f32x4.splat(least);
  const high = f32x4.splat(most);
  const pixel = (<usize>outputs) << 2;
  const stride = <usize>width * pixel;
  for (let tile = first; tile < first + count; tile++) {
    const y0 = (tile / across) * made;
    const x0 = (tile % across) * made;
    const rows = min(made, height - y0);
    const columns = min(made, width - x0);
    const corner = out + <usize>(y0 * width + x0) * pixel;
    for (let at: usize = 0; at < pixel; at += 16) {
      for (let j: usize = 0; j < side; j++) {
        const column = from + j * apart + at;
        const down = side * apart;
        gather(
          v128.load(column),
          v128.load(column + down),
          v128.load(column + 2 * down),
          v128.load(column + 3 * down),
          v128.load(column + 4 * down),
          v128.load(column + 5 * down),
          f32x4.splat(0),
          room + j * 16,
          96,
        );
      }
      const start = v128.load(bias + at);
      for (let i: usize = 0; i < <usize>rows; i++) {
        const row = room + i * 96;
        gather(
          v128.load(row),
          v128.load(row, 16),
          v128.load(row, 32),
          v128.load(row, 48),
          v128.load(row, 64),
          v128.load(row, 80),
          start,
          row,
          16,
        );
        let to = corner + i * stride + at;
        for (let j: usize = 0; j < <usize>columns; j++, to += pixel)
          v128.store(to, f32x4.min(f32x4.max(v128.load(row + j * 16), low), high));
      }
    }
    from += pixel;
  }
}

/** Four numbers of six, with `start` added to each. */
function gather(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, start: v128, out: usize, apart: usize): void {
  const near = f32x4.add(f32x4.add(b, c), start);
  const nearStep = f32x4.add(f32x4.sub(b, c), start);
  const far = f32x4.add(d, e);
  const farStep = f32x4.sub(d, e);
  v128.store(out, f32x4.add(f32x4.add(a, near), far));
  v128.store(out + apart, f32x4.relaxed_madd(farStep, f32x4.splat(2), nearStep));
  v128.store(out + 2 * apart, f32x4.relaxed_madd(far, f32x4.splat(4), near));
  v128.store(out + 3 * apart, f32x4.add(f32x4.relaxed_madd(farStep, f32x4.splat(8), nearStep), f));
}
