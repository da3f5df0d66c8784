import type { ReactNode, SVGProps } from 'react';
import type { RegionNorm } from '../../core/findings/finding';
import type { Shape } from '../../core/redaction/shape';

interface ShapeViewProps {
  readonly shape: Shape;
  /** Width of the picture divided by its height: the pen is round in the picture, not in 0..1. */
  readonly ratio: number;
  readonly className: string;
}

/**
 * A shape in an SVG whose user space is 0..1 of the photo in x and, so that circles stay round, 0..1/ratio in y.
 */
export function ShapeView({ shape, ratio, className }: ShapeViewProps): ReactNode {
  switch (shape.type) {
    case 'rectangle': {
      const [x0, y0, x1, y1] = shape.box;
      return <rect className={className} x={x0} y={y0 / ratio} width={x1 - x0} height={(y1 - y0) / ratio} />;
    }
    case 'polygon':
      return <polygon className={className} points={pointList(shape.points, ratio)} />;
    case 'stroke':
      return (
        <polyline
          className={`${className} wl-shape--stroke`}
          // One point is drawn as a dot by its round caps.
          points={pointList(shape.points.length === 1 ? [...shape.points, ...shape.points] : shape.points, ratio)}
          {...pen(shape.widthShare * Math.max(1, 1 / ratio))}
        />
      );
    case 'cells':
      return <path className={className} d={shape.boxes.map((box) => boxPath(box, ratio)).join('')} />;
    case 'around':
      return (
        <path
          className={className}
          fillRule="evenodd"
          d={`M0 0H1V${String(1 / ratio)}H0Z${holes(shape.kept, ratio)}`}
        />
      );
  }
}

function pen(width: number): SVGProps<SVGPolylineElement> {
  return { strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round', fill: 'none' };
}

function pointList(points: readonly (readonly [number, number])[], ratio: number): string {
  return points.map(([x, y]) => `${String(x)},${String(y / ratio)}`).join(' ');
}

function holes(kept: Extract<Shape, { type: 'around' }>['kept'], ratio: number): string {
  return kept
    .map((shape) => {
      return shape.type === 'rectangle' ? boxPath(shape.box, ratio) : `M${pointList(shape.points, ratio)}Z`;
    })
    .join('');
}

function boxPath([x0, y0, x1, y1]: RegionNorm, ratio: number): string {
  return `M${pointList(
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
    ratio,
  )}Z`;
}
