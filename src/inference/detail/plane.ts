import { workspace } from '../pixel-math/workspace';

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

/** Rows that one between two is made of. */
const rowsAround = 4;

/** The opposite of `halved` for a smooth plane: the samples between are on the cubic through the four nearest. */
export function doubled(half: Plane, width: number, height: number): Plane {
  const strideBytes = Math.ceil((half.width + 1) / 4) * 32;
  const { math, at, ints, floats } = workspace({
    // With one sample more before the first and three after the last, which are repeated.
    padded: (half.width + rowsAround) * 4,
    // Rows that are as wide again, each at the place of its number modulo four.
    ring: rowsAround * strideBytes,
    addresses: rowsAround * 4,
    out: strideBytes,
  });
  const padded = floats.subarray(at.padded / 4, at.padded / 4 + half.width + rowsAround);
  const inside = (row: number): number => Math.min(Math.max(row, 0), half.height - 1);
  const placeOf = (row: number): number => at.ring + (inside(row) % rowsAround) * strideBytes;
  const data = new Float32Array(width * height);
  for (let y = 0, next = 0; y < height; y++) {
    const row = y >> 1;
    for (; next <= inside(row + 2); next++) {
      const samples = half.data.subarray(next * half.width, (next + 1) * half.width);
      padded.fill(samples[0] ?? 0, 0, 1);
      padded.set(samples, 1);
      padded.fill(samples[half.width - 1] ?? 0, half.width + 1);
      math.doubleRow(at.padded, placeOf(next), half.width + 1);
    }
    let made = placeOf(row);
    if (y % 2 === 1) {
      for (let i = 0; i < rowsAround; i++) ints[at.addresses / 4 + i] = placeOf(row - 1 + i);
      math.rowBetween(at.addresses, at.out, width);
      made = at.out;
    }
    data.set(floats.subarray(made / 4, made / 4 + width), y * width);
  }
  return { width, height, data };
}
