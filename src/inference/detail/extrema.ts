import type { PointNorm } from '../../core/findings/finding';
import { workspace } from '../pixel-math/workspace';
import type { Plane } from './plane';

/** Rows around a sample, its own included. */
const around = 3;
/** Lowe 2004, section 4.1: above this ratio of curvatures a point lies along an edge. */
const maxCurvatureRatio = 10;

/**
 * The extrema among the differences of neighbouring planes of a stack, each blurrier than the one before: samples at least
 * `least` strong that are the largest, or the smallest, of 3 × 3 × 3. Those of the sharper planes come first. The
 * differences are made row by row and never kept.
 */
export function extremaOf(stack: readonly Plane[], least: number): PointNorm[] {
  const [{ width, height } = { width: 0, height: 0 }] = stack;
  const differences = stack.length - 1;
  const strideBytes = Math.ceil(width / 4) * 16;
  const { math, at, ints, floats } = workspace({
    sharper: strideBytes,
    blurrier: strideBytes,
    // The last three rows of each difference, each at the place of its number modulo three.
    ring: differences * around * strideBytes,
    addresses: around * around * 4,
    found: width * 4,
  });
  const placeOf = (difference: number, row: number): number =>
    at.ring + (difference * around + (row % around)) * strideBytes;
  const copyRow = (plane: number, row: number, to: number): void => {
    floats.set(stack[plane]?.data.subarray(row * width, (row + 1) * width) ?? [], to / 4);
  };
  const found: PointNorm[][] = Array.from({ length: differences }, () => []);
  for (let y = 0; y < height; y++) {
    let [sharper, blurrier] = [at.sharper, at.blurrier];
    copyRow(0, y, sharper);
    for (let i = 0; i < differences; i++) {
      copyRow(i + 1, y, blurrier);
      math.subtract(blurrier, sharper, placeOf(i, y), width);
      [sharper, blurrier] = [blurrier, sharper];
    }
    if (y < around - 1) continue;
    for (let middle = 1; middle < differences - 1; middle++) {
      for (let i = 0; i < around * around; i++)
        ints[at.addresses / 4 + i] = placeOf(middle - 1 + Math.floor(i / around), y - around + 1 + (i % around));
      const count = math.extrema(at.addresses, 1, width - 2, least, at.found);
      for (let i = 0; i < count; i++) {
        const x = ints[at.found / 4 + i] ?? 0;
        const rows = [y - 2, y - 1, y].map((row) => placeOf(middle, row) / 4 + x);
        if (!isOnEdge(floats, rows)) found[middle]?.push([(x + 0.5) / width, (y - 0.5) / height]);
      }
    }
  }
  return found.flat();
}

/**
 * Along an edge a point has no place of its own: the curvatures across and along it differ too much. `rows` are the places of
 * the samples above, at and below it.
 */
function isOnEdge(data: Float32Array, [above = 0, at = 0, below = 0]: readonly number[]): boolean {
  const sample = (place: number): number => data[place] ?? 0;
  const xx = sample(at + 1) + sample(at - 1) - 2 * sample(at);
  const yy = sample(below) + sample(above) - 2 * sample(at);
  const xy = (sample(below + 1) + sample(above - 1) - sample(below - 1) - sample(above + 1)) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant <= 0 || (xx + yy) ** 2 / determinant >= (maxCurvatureRatio + 1) ** 2 / maxCurvatureRatio;
}
