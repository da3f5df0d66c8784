import type { Plane } from './plane';

/** Blurs with a Gaussian of `sigmaPx`; at the borders the outermost samples are repeated. */
export function gaussianBlur(plane: Plane, sigmaPx: number): Plane {
  const weights = gaussian(sigmaPx);
  const { width, height } = plane;
  const along = blurred(plane.data, weights, { lines: height, length: width, step: 1, lineStep: width });
  const data = blurred(along, weights, { lines: width, length: height, step: width, lineStep: 1 });
  return { width, height, data };
}

/** Half of a symmetric kernel, from its middle out to 3 σ; the whole sums to 1. */
function gaussian(sigmaPx: number): Float32Array {
  const half = Float32Array.from({ length: Math.ceil(3 * sigmaPx) + 1 }, (_v, i) =>
    Math.exp(-(i * i) / (2 * sigmaPx ** 2)),
  );
  const sum = half.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly lineStep: number;
}

function blurred(from: Float32Array, weights: Float32Array, { lines, length, step, lineStep }: Lines): Float32Array {
  const out = new Float32Array(from.length);
  const reach = weights.length - 1;
  const padded = new Float32Array(length + 2 * reach);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (let i = 0; i < padded.length; i++) {
      const at = Math.min(length - 1, Math.max(0, i - reach));
      padded[i] = from[start + at * step] ?? 0;
    }
    for (let i = 0; i < length; i++) {
      let sum = (weights[0] ?? 0) * (padded[i + reach] ?? 0);
      for (let d = 1; d <= reach; d++) {
        sum += (weights[d] ?? 0) * ((padded[i + reach - d] ?? 0) + (padded[i + reach + d] ?? 0));
      }
      out[start + i * step] = sum;
    }
  }
  return out;
}
