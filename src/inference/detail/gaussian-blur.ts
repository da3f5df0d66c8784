import type { Plane } from './plane';

/** So many samples are made at once: each sample that is read serves them all. */
const atOnce = 4;

/** Blurs with a Gaussian of `sigmaPx`; at the borders the outermost samples are repeated. */
export function gaussianBlur({ width, height, data }: Plane, sigmaPx: number): Plane {
  const weights = gaussian(sigmaPx);
  const reach = weights.length - 1;
  const rows = new Float32Array((height + 2 * reach + atOnce) * width);
  const padded = new Float64Array(width + 2 * reach + atOnce);
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    padded.fill(row[0] ?? 0, 0, reach);
    padded.set(row, reach);
    padded.fill(row[width - 1] ?? 0, reach + width);
    alongRow(padded, weights, rows, (y + reach) * width, width);
  }
  for (let y = 0; y < reach; y++) rows.copyWithin(y * width, reach * width, (reach + 1) * width);
  const last = reach + height - 1;
  for (let y = last + 1; y * width < rows.length; y++) rows.copyWithin(y * width, last * width, (last + 1) * width);
  return { width, height, data: downColumns(rows, weights, width, height) };
}

/** Half of a symmetric kernel, from its middle out to 3 σ; the whole sums to 1. */
function gaussian(sigmaPx: number): Float64Array {
  const half = Float64Array.from({ length: Math.ceil(3 * sigmaPx) + 1 }, (_v, i) =>
    Math.exp(-(i * i) / (2 * sigmaPx ** 2)),
  );
  const sum = half.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

/** Writes up to three samples too many, which the next row overwrites. */
function alongRow(padded: Float64Array, weights: Float64Array, out: Float32Array, to: number, width: number): void {
  const reach = weights.length - 1;
  const middle = weights[0] ?? 0;
  for (let x = 0; x < width; x += atOnce) {
    const at = x + reach;
    let a = middle * (padded[at] ?? 0);
    let b = middle * (padded[at + 1] ?? 0);
    let c = middle * (padded[at + 2] ?? 0);
    let d = middle * (padded[at + 3] ?? 0);
    for (let i = 1, left = at - 1, right = at + 1; i <= reach; i++, left--, right++) {
      const weight = weights[i] ?? 0;
      a += weight * ((padded[left] ?? 0) + (padded[right] ?? 0));
      b += weight * ((padded[left + 1] ?? 0) + (padded[right + 1] ?? 0));
      c += weight * ((padded[left + 2] ?? 0) + (padded[right + 2] ?? 0));
      d += weight * ((padded[left + 3] ?? 0) + (padded[right + 3] ?? 0));
    }
    out[to + x] = a;
    out[to + x + 1] = b;
    out[to + x + 2] = c;
    out[to + x + 3] = d;
  }
}

/** `rows` begin above the first by as much as the blur reaches. */
function downColumns(rows: Float32Array, weights: Float64Array, width: number, height: number): Float32Array {
  const reach = weights.length - 1;
  const middle = weights[0] ?? 0;
  const out = new Float32Array((height + atOnce) * width);
  for (let y = 0; y < height; y += atOnce) {
    for (let x = 0; x < width; x++) {
      const at = (y + reach) * width + x;
      // Going outwards, the samples above and below that the middle two have seen are the outer ones' next.
      let b1 = rows[at + width] ?? 0;
      let c1 = rows[at + 2 * width] ?? 0;
      let a0 = rows[at] ?? 0;
      let b0 = b1;
      let c0 = c1;
      let d1 = rows[at + 3 * width] ?? 0;
      let a = middle * a0;
      let b = middle * b0;
      let c = middle * c0;
      let d = middle * d1;
      for (let i = 1, above = at - width, below = at + 4 * width; i <= reach; i++, above -= width, below += width) {
        const weight = weights[i] ?? 0;
        const first = rows[above] ?? 0;
        const last = rows[below] ?? 0;
        a += weight * (first + b1);
        b += weight * (a0 + c1);
        c += weight * (b0 + d1);
        d += weight * (c0 + last);
        c0 = b0;
        b0 = a0;
        a0 = first;
        b1 = c1;
        c1 = d1;
        d1 = last;
      }
      const to = y * width + x;
      out[to] = a;
      out[to + width] = b;
      out[to + 2 * width] = c;
      out[to + 3 * width] = d;
    }
  }
  return out.subarray(0, width * height);
}
