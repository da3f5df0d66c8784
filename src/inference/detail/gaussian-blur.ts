import { workspace } from '../pixel-math/workspace';
import type { Plane } from './plane';

/** Blurs with a Gaussian of `sigmaPx`; at the borders the outermost samples are repeated. */
export function gaussianBlur({ width, height, data }: Plane, sigmaPx: number): Plane {
  const weights = gaussian(sigmaPx);
  const reach = weights.length - 1;
  const ringRows = 2 * reach + 1;
  const strideBytes = Math.ceil(width / 4) * 16;
  const { math, at, ints, floats } = workspace({
    padded: (width + 2 * reach) * 4,
    weights: weights.length * 4,
    // Rows blurred across, as many as one row of the result draws from, each at the place of its number modulo theirs.
    ring: ringRows * strideBytes,
    addresses: ringRows * 4,
    out: strideBytes,
  });
  floats.set(weights, at.weights / 4);
  const padded = floats.subarray(at.padded / 4, at.padded / 4 + width + 2 * reach);
  const blurred = floats.subarray(at.out / 4, at.out / 4 + width);
  const placeOf = (row: number): number => at.ring + (row % ringRows) * strideBytes;
  const out = new Float32Array(width * height);
  for (let y = 0, next = 0; y < height; y++) {
    for (; next <= Math.min(y + reach, height - 1); next++) {
      const row = data.subarray(next * width, (next + 1) * width);
      padded.fill(row[0] ?? 0, 0, reach);
      padded.set(row, reach);
      padded.fill(row[width - 1] ?? 0, reach + width);
      math.blurRow(at.padded, at.weights, reach, placeOf(next), width);
    }
    for (let i = -reach; i <= reach; i++)
      ints[at.addresses / 4 + reach + i] = placeOf(Math.min(Math.max(y + i, 0), height - 1));
    math.blurColumns(at.addresses, at.weights, reach, at.out, width);
    out.set(blurred, y * width);
  }
  return { width, height, data: out };
}

/** Half of a symmetric kernel, from its middle out to 3 σ; the whole sums to 1. */
function gaussian(sigmaPx: number): Float64Array {
  const half = Float64Array.from({ length: Math.ceil(3 * sigmaPx) + 1 }, (_v, i) =>
    Math.exp(-(i * i) / (2 * sigmaPx ** 2)),
  );
  const sum = half.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}
