import type { PointNorm } from '../../core/findings/finding';
import { gaussianBlur } from './gaussian-blur';
import { halved, type Plane } from './plane';

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
  const points: PointNorm[] = [];
  let octave = gaussianBlur(plane, Math.sqrt(baseSigma ** 2 - givenSigma ** 2));
  while (Math.min(octave.width, octave.height) >= smallestSidePx) {
    const stack = gaussianStack(octave);
    for (let scale = 1; scale <= scalesPerOctave; scale++) points.push(...extrema(stack, scale));
    octave = halved(stack[scalesPerOctave] ?? octave);
  }
  return points;
}

/** The octave at σ, kσ, k²σ … with k = 2^(1/scales): three more than there are scales. */
function gaussianStack(octave: Plane): Plane[] {
  const k = 2 ** (1 / scalesPerOctave);
  const stack = [octave];
  for (let i = 1; i < scalesPerOctave + 3; i++) {
    const before = baseSigma * k ** (i - 1);
    stack.push(gaussianBlur(stack[i - 1] ?? octave, before * Math.sqrt(k * k - 1)));
  }
  return stack;
}

function extrema(stack: readonly Plane[], scale: number): PointNorm[] {
  const [blurred, blurrier] = stack.slice(scale, scale + 2);
  if (!blurred || !blurrier) return [];
  const { width, height } = blurred;
  const points: PointNorm[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const value = (blurrier.data[at] ?? 0) - (blurred.data[at] ?? 0);
      if (Math.abs(value) < minContrast) continue;
      if (isExtremum(stack.slice(scale - 1, scale + 3), at, value) && !isOnEdge(blurred, blurrier, at)) {
        points.push([(x + 0.5) / width, (y + 0.5) / height]);
      }
    }
  }
  return points;
}

/** Larger, or smaller, than all 26 neighbours in place and scale; four planes make the three differences. */
function isExtremum(planes: readonly Plane[], at: number, value: number): boolean {
  const sign = Math.sign(value);
  const [first, ...others] = planes;
  let blurred = first;
  for (const blurrier of others) {
    const { width } = blurrier;
    for (let dy = -width; dy <= width; dy += width) {
      for (let dx = -1; dx <= 1; dx++) {
        const neighbour = (blurrier.data[at + dy + dx] ?? 0) - (blurred?.data[at + dy + dx] ?? 0);
        if (sign * neighbour > sign * value) return false;
      }
    }
    blurred = blurrier;
  }
  return true;
}

/** Along an edge a point has no place of its own: the curvatures across and along it differ too much. */
function isOnEdge(blurred: Plane, blurrier: Plane, at: number): boolean {
  const { width } = blurred;
  const sample = (offset: number): number => (blurrier.data[at + offset] ?? 0) - (blurred.data[at + offset] ?? 0);
  const xx = sample(1) + sample(-1) - 2 * sample(0);
  const yy = sample(width) + sample(-width) - 2 * sample(0);
  const xy = (sample(width + 1) + sample(-width - 1) - sample(width - 1) - sample(1 - width)) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || (xx + yy) ** 2 / determinant >= (maxCurvatureRatio + 1) ** 2 / maxCurvatureRatio;
}
