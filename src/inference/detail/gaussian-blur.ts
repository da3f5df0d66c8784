import type { Plane } from './plane';

/** Blurs with a Gaussian of `sigmaPx`; at the borders the outermost samples are repeated. */
export function gaussianBlur({ width, height, data }: Plane, sigmaPx: number): Plane {
  const weights = gaussian(sigmaPx);
  const reach = weights.length - 1;
  const out = new Float32Array(data.length);
  const padded = new Float32Array(width + 2 * reach);
  const sums = new Float64Array(width);
  // As many rows, blurred along themselves, as the blur down the columns reaches: they stay close to the processor.
  const ring = Array.from({ length: 2 * reach + 1 }, () => new Float32Array(width));
  const ringRow = (y: number): Float32Array => ring[Math.min(height - 1, Math.max(0, y)) % ring.length] ?? padded;
  let made = 0;
  for (let y = 0; y < height; y++) {
    for (; made < Math.min(height, y + reach + 1); made++) {
      alongRow(data.subarray(made * width, (made + 1) * width), weights, padded, ringRow(made));
    }
    const middle = ringRow(y);
    for (let x = 0; x < width; x++) sums[x] = (weights[0] ?? 0) * (middle[x] ?? 0);
    for (let d = 1; d <= reach; d += 2) {
      const [near, far] = [weights[d] ?? 0, weights[d + 1] ?? 0];
      addTwo(sums, [ringRow(y - d), ringRow(y + d), near], [ringRow(y - d - 1), ringRow(y + d + 1), far]);
    }
    out.set(sums, y * width);
  }
  return { width, height, data: out };
}

/** Half of a symmetric kernel, from its middle out to 3 σ; the whole sums to 1. */
function gaussian(sigmaPx: number): Float32Array {
  const half = Float32Array.from({ length: Math.ceil(3 * sigmaPx) + 1 }, (_v, i) =>
    Math.exp(-(i * i) / (2 * sigmaPx ** 2)),
  );
  const sum = half.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

/** `padded` has room for the row and what is repeated at both ends. */
function alongRow(row: Float32Array, weights: Float32Array, padded: Float32Array, out: Float32Array): void {
  const reach = weights.length - 1;
  padded.fill(row[0] ?? 0, 0, reach);
  padded.set(row, reach);
  padded.fill(row.at(-1) ?? 0, reach + row.length);
  for (let x = 0; x < out.length; x++) {
    let sum = (weights[0] ?? 0) * (padded[x + reach] ?? 0);
    for (let d = 1; d <= reach; d++) {
      sum += (weights[d] ?? 0) * ((padded[x + reach - d] ?? 0) + (padded[x + reach + d] ?? 0));
    }
    out[x] = sum;
  }
}

type Pair = readonly [above: Float32Array, below: Float32Array, weight: number];

/** Two pairs of rows at once, so that the sums are read and written half as often. */
function addTwo(sums: Float64Array, [a, b, near]: Pair, [c, d, far]: Pair): void {
  for (let x = 0; x < sums.length; x++) {
    sums[x] = (sums[x] ?? 0) + near * ((a[x] ?? 0) + (b[x] ?? 0)) + far * ((c[x] ?? 0) + (d[x] ?? 0));
  }
}
