/** One channel of a picture, row by row from the top left. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Every second sample of every second row. */
export function halved({ width, height, data }: Plane): Plane {
  const half: Plane = {
    width: width >> 1,
    height: height >> 1,
    data: new Float32Array((width >> 1) * (height >> 1)),
  };
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) half.data[y * half.width + x] = data[2 * y * width + 2 * x] ?? 0;
  }
  return half;
}

/** The opposite of `halved` for a smooth plane: the samples between are on the cubic through the four nearest. */
export function doubled(half: Plane, width: number, height: number): Plane {
  const data = new Float32Array(width * height);
  const wide = new Float32Array(half.height * width);
  for (let y = 0; y < half.height; y++) {
    const row = half.data.subarray(y * half.width, (y + 1) * half.width);
    const to = wide.subarray(y * width, (y + 1) * width);
    const at = (x: number): number => row[Math.min(Math.max(x, 0), half.width - 1)] ?? 0;
    for (let x = 0; x < half.width; x++) to[2 * x] = row[x] ?? 0;
    for (let x = 1; x < half.width - 2; x++) {
      to[2 * x + 1] = between(row[x - 1] ?? 0, row[x] ?? 0, row[x + 1] ?? 0, row[x + 2] ?? 0);
    }
    for (const x of [0, half.width - 2, half.width - 1])
      to[2 * x + 1] = between(at(x - 1), at(x), at(x + 1), at(x + 2));
    if (width > 2 * half.width) to[width - 1] = at(half.width);
  }
  const wideRow = (y: number): Float32Array => {
    const inside = Math.min(Math.max(y, 0), half.height - 1);
    return wide.subarray(inside * width, (inside + 1) * width);
  };
  for (let y = 0; y < height; y++) {
    const to = data.subarray(y * width, (y + 1) * width);
    const [b, c] = [wideRow(y >> 1), wideRow((y >> 1) + 1)];
    if (y % 2 === 0) {
      to.set(b);
      continue;
    }
    const [a, d] = [wideRow((y >> 1) - 1), wideRow((y >> 1) + 2)];
    for (let x = 0; x < width; x++) to[x] = between(a[x] ?? 0, b[x] ?? 0, c[x] ?? 0, d[x] ?? 0);
  }
  return { width, height, data };
}

/** Halfway from `b` to `c`. */
function between(a: number, b: number, c: number, d: number): number {
  return (9 * (b + c) - a - d) / 16;
}
