import type { PointNorm, RegionNorm } from '../findings/finding';

/** What is covered. All coordinates are in 0..1 of the upright picture. */
export type Shape =
  | { readonly type: 'rectangle'; readonly box: RegionNorm }
  /** A closed outline of at least three points, filled by the non-zero winding rule. */
  | { readonly type: 'polygon'; readonly points: readonly PointNorm[] }
  /** A stroke with a round pen; `widthShare` is its width as a share of the picture's longer side. */
  | { readonly type: 'stroke'; readonly points: readonly PointNorm[]; readonly widthShare: number }
  /** Many boxes as one, each meant as it is. */
  | { readonly type: 'cells'; readonly boxes: readonly RegionNorm[] }
  /** Everything outside these boxes and outlines. */
  | { readonly type: 'around'; readonly kept: readonly SingleShape[] };

/** One thing that can be moved and resized. */
export type SingleShape = Exclude<Shape, { readonly type: 'around' | 'cells' }>;

export function isSingle(shape: Shape): shape is SingleShape {
  return shape.type !== 'around' && shape.type !== 'cells';
}

/** The smallest box around points; throws when there are none. */
function boxAround(points: readonly PointNorm[]): RegionNorm {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (points.length === 0) throw new Error('No points');
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The box around a shape, for handles and lists; a stroke's does not count the width of its pen. */
export function boundsOf(shape: Shape): RegionNorm {
  if (shape.type === 'rectangle') return shape.box;
  if (shape.type === 'cells')
    return boxAround(
      shape.boxes.flatMap(([x0, y0, x1, y1]): PointNorm[] => [
        [x0, y0],
        [x1, y1],
      ]),
    );
  return shape.type === 'around' ? [0, 0, 1, 1] : boxAround(shape.points);
}
