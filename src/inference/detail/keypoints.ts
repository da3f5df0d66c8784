import type { PointNorm } from '../../core/findings/finding';
import { extremaOf } from './extrema';
import { gaussianBlur } from './gaussian-blur';
import { doubled, halved, type Plane } from './plane';

/** Lowe 2004, "Distinctive Image Features from Scale-Invariant Keypoints", section 3: his values. */
const scalesPerOctave = 3;
const baseSigma = 1.6;
/** Blur that a picture is taken to have already. */
const givenSigma = 0.5;
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
    for (const point of extremaOf(stack, minContrast)) points.push(point);
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
