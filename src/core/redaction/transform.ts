import type { PointNorm, RegionNorm } from '../findings/finding';
import { boundsOf, isSingle, type Shape } from './shape';

/** The smallest side that a box may be given, in 0..1 of the picture: small enough for a plate far away. */
export const minSideNorm = 0.01;

/** Moves a box so that it stays in the picture; dx and dy in 0..1 of the picture. */
export function moveBox([x0, y0, x1, y1]: RegionNorm, dx: number, dy: number): RegionNorm {
  const x = clamp(dx, -x0, 1 - x1);
  const y = clamp(dy, -y0, 1 - y1);
  return [x0 + x, y0 + y, x1 + x, y1 + y];
}

/** Which sides of a box follow the pointer. */
export interface Grip {
  readonly x: 'left' | 'right' | null;
  readonly y: 'top' | 'bottom' | null;
}

/** Moves sides of a box; a side stops `minSideNorm` before the opposite one, and at the edge of the picture. */
export function resizeBox([x0, y0, x1, y1]: RegionNorm, grip: Grip, dx: number, dy: number): RegionNorm {
  return [
    grip.x === 'left' ? clamp(x0 + dx, 0, x1 - minSideNorm) : x0,
    grip.y === 'top' ? clamp(y0 + dy, 0, y1 - minSideNorm) : y0,
    grip.x === 'right' ? clamp(x1 + dx, x0 + minSideNorm, 1) : x1,
    grip.y === 'bottom' ? clamp(y1 + dy, y0 + minSideNorm, 1) : y1,
  ];
}

/** Puts a shape where its bounds become `box`. Cells, and what lies around something, can't be moved and stay. */
export function fitTo(shape: Shape, box: RegionNorm): Shape {
  if (!isSingle(shape)) return shape;
  if (shape.type === 'rectangle') return { ...shape, box };
  const [fx0, fy0, fx1, fy1] = boundsOf(shape);
  const [tx0, ty0, tx1, ty1] = box;
  const scaleX = fx1 > fx0 ? (tx1 - tx0) / (fx1 - fx0) : 1;
  const scaleY = fy1 > fy0 ? (ty1 - ty0) / (fy1 - fy0) : 1;
  const points = shape.points.map(([x, y]): PointNorm => [tx0 + (x - fx0) * scaleX, ty0 + (y - fy0) * scaleY]);
  return { ...shape, points };
}

/** A point moved into the picture. */
export function intoPicture([x, y]: PointNorm): PointNorm {
  return [clamp(x, 0, 1), clamp(y, 0, 1)];
}

/** The box between two corners, whichever comes first, in the picture. */
export function boxBetween(a: PointNorm, b: PointNorm): RegionNorm {
  const [ax, ay] = intoPicture(a);
  const [bx, by] = intoPicture(b);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Space left around what a crop is made for, as a share of that. */
const cropMarginShare = 0.08;

/** The part of a picture to keep so that all of these are in it, with a little space around; null for none. */
export function cropTo(regions: readonly RegionNorm[]): RegionNorm | null {
  if (regions.length === 0) return null;
  const x0 = Math.min(...regions.map((region) => region[0]));
  const y0 = Math.min(...regions.map((region) => region[1]));
  const x1 = Math.max(...regions.map((region) => region[2]));
  const y1 = Math.max(...regions.map((region) => region[3]));
  const dx = cropMarginShare * (x1 - x0);
  const dy = cropMarginShare * (y1 - y0);
  return [clamp(x0 - dx, 0, 1), clamp(y0 - dy, 0, 1), clamp(x1 + dx, 0, 1), clamp(y1 + dy, 0, 1)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
