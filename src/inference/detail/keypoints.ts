import type { PointNorm } from '../../core/findings/finding';
import { gaussianBlur } from './gaussian-blur';
import { doubled, halved, type Plane } from './plane';

/** Lowe 2004, "Distinctive Image Features from Scale-Invariant Keypoints", section 3: his values. */
const scalesPerOctave = 3;
const baseSigma = 1.6;
/** Blur that a picture is taken to have already. */
const givenSigma = 0.5;
const maxCurvatureRatio = 10;
/** Half of the contrast that is usual (0.04 over all scales of an octave): software that searches may be patient. */
const minContrast = 0.02 / scalesPerOctave;
const smallestSidePx = 16;

/**
 * Where software that matches photos would find its points: the extrema of differences of Gaussians, as in SIFT,
 * without the sub-pixel step. `plane` holds brightness in 0..1.
 */
export function keypoints(plane: Plane): PointNorm[] {
  if (Math.min(plane.width, plane.height) < smallestSidePx) return [];
  const points: PointNorm[] = [];
  for (const stack of octaves(gaussianBlur(plane, Math.sqrt(baseSigma ** 2 - givenSigma ** 2)))) {
    const differences = stack.slice(1).map((blurrier, i) => difference(blurrier, stack[i] ?? blurrier));
    for (let scale = 1; scale <= scalesPerOctave; scale++) addExtrema(differences.slice(scale - 1, scale + 2), points);
  }
  return points;
}

/**
 * `first` at σ, kσ, k²σ … with k = 2^(1/scales), three more than there are scales; then the same at half the size, and so
 * on. The last two of an octave are the second and third of the next, enlarged: they are smooth enough for that, and take
 * half of the time otherwise.
 */
function octaves(first: Plane): Plane[][] {
  const stack = [first];
  for (let i = 1; i <= scalesPerOctave; i++) stack.push(blurredOnce(stack, i));
  const half = halved(stack[scalesPerOctave] ?? first);
  if (Math.min(half.width, half.height) < smallestSidePx) {
    for (let i = scalesPerOctave + 1; i < scalesPerOctave + 3; i++) stack.push(blurredOnce(stack, i));
    return [stack];
  }
  const others = octaves(half);
  for (const plane of others[0]?.slice(1, 3) ?? []) stack.push(doubled(plane, first.width, first.height));
  return [stack, ...others];
}

/** The plane at `i` of an octave, made from the one before it. */
function blurredOnce(stack: readonly Plane[], i: number): Plane {
  const k = 2 ** (1 / scalesPerOctave);
  const [before] = stack.slice(i - 1, i);
  if (!before) throw new RangeError(`No plane before ${String(i)}`);
  return gaussianBlur(before, baseSigma * k ** (i - 1) * Math.sqrt(k * k - 1));
}

function difference({ width, height, data }: Plane, { data: less }: Plane): Plane {
  const out = new Float32Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = (data[i] ?? 0) - (less[i] ?? 0);
  return { width, height, data: out };
}

/** Those of the middle one of three differences. */
function addExtrema([before, middle, after]: readonly Plane[], points: PointNorm[]): void {
  if (!before || !middle || !after) return;
  const { width, height, data } = middle;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const value = data[at] ?? 0;
      if (value < minContrast && value > -minContrast) continue;
      const sign = value > 0 ? 1 : -1;
      if (
        isLargest(data, at, width, sign, value) &&
        isLargest(before.data, at, width, sign, value) &&
        isLargest(after.data, at, width, sign, value) &&
        !isOnEdge(data, at, width)
      ) {
        points.push([(x + 0.5) / width, (y + 0.5) / height]);
      }
    }
  }
}

/** No smaller than what is at a place and around it; where `sign` is -1, no larger. */
function isLargest(data: Float32Array, at: number, width: number, sign: number, value: number): boolean {
  const limit = sign * value;
  return (
    sign * (data[at - 1] ?? 0) <= limit &&
    sign * (data[at + 1] ?? 0) <= limit &&
    sign * (data[at - width] ?? 0) <= limit &&
    sign * (data[at + width] ?? 0) <= limit &&
    sign * (data[at] ?? 0) <= limit &&
    sign * (data[at - width - 1] ?? 0) <= limit &&
    sign * (data[at - width + 1] ?? 0) <= limit &&
    sign * (data[at + width - 1] ?? 0) <= limit &&
    sign * (data[at + width + 1] ?? 0) <= limit
  );
}

/** Along an edge a point has no place of its own: the curvatures across and along it differ too much. */
function isOnEdge(data: Float32Array, at: number, width: number): boolean {
  const sample = (offset: number): number => data[at + offset] ?? 0;
  const xx = sample(1) + sample(-1) - 2 * sample(0);
  const yy = sample(width) + sample(-width) - 2 * sample(0);
  const xy = (sample(width + 1) + sample(-width - 1) - sample(width - 1) - sample(1 - width)) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || (xx + yy) ** 2 / determinant >= (maxCurvatureRatio + 1) ** 2 / maxCurvatureRatio;
}
