import type { PointNorm, RegionNorm } from '../findings/finding';
import type { Shape } from './shape';

/** Whether a point of the picture lies in a shape. `ratio`: width of the picture divided by its height. */
export function isInside(shape: Shape, point: PointNorm, ratio: number): boolean {
  switch (shape.type) {
    case 'rectangle':
      return inBox(shape.box, point);
    case 'polygon':
      return inPolygon(shape.points, point);
    case 'stroke':
      return nearStroke(shape.points, point, ratio) <= (shape.widthShare * Math.max(1, 1 / ratio)) / 2;
    case 'cells':
      return shape.boxes.some((box) => inBox(box, point));
    case 'around':
      return !shape.kept.some((kept) => isInside(kept, point, ratio));
  }
}

/** Points along each side of a region at which it is tried. */
const grid = 12;

/** The share of a region, 0..1, that these shapes hide, by a grid of points. */
export function hiddenShare(shapes: readonly Shape[], [x0, y0, x1, y1]: RegionNorm, ratio: number): number {
  let hidden = 0;
  for (let row = 0; row < grid; row += 1) {
    for (let column = 0; column < grid; column += 1) {
      const point = [x0 + ((column + 0.5) / grid) * (x1 - x0), y0 + ((row + 0.5) / grid) * (y1 - y0)] as const;
      if (shapes.some((shape) => isInside(shape, point, ratio))) hidden += 1;
    }
  }
  return hidden / (grid * grid);
}

function inBox([x0, y0, x1, y1]: RegionNorm, [x, y]: PointNorm): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** By the non-zero winding rule, as canvases fill. */
function inPolygon(points: readonly PointNorm[], [x, y]: PointNorm): boolean {
  let winding = 0;
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    if (ay <= y === by <= y) continue;
    const isLeft = (bx - ax) * (y - ay) - (x - ax) * (by - ay) > 0;
    if (by > ay && isLeft) winding += 1;
    if (by <= ay && !isLeft) winding -= 1;
  }
  return winding !== 0;
}

/** Distance to a stroke's line in widths of the picture. */
function nearStroke(points: readonly PointNorm[], [x, y]: PointNorm, ratio: number): number {
  let nearest = Infinity;
  for (const [index, [ax, ay]] of points.entries()) {
    const [bx, by] = points[index + 1] ?? [ax, ay];
    const [dx, dy] = [bx - ax, (by - ay) / ratio];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((x - ax) * dx + ((y - ay) / ratio) * dy) / length;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, (y - ay) / ratio - t * dy));
  }
  return nearest;
}
