import type { InputSize } from '../letterbox';

/**
 * The sizes of the input, widest first: multiples of 32 px with about the area, and so the cost, of 512 × 512. A photo
 * that is not square is seen up to a third larger in one that has its proportions than in the square. The same table
 * as in models/scene/training/framing.py.
 */
export const inputSizes = sizes([
  [672, 384],
  [640, 416],
  [576, 448],
  [512, 512],
  [448, 576],
  [416, 640],
  [384, 672],
]);

/** The size in which a picture is drawn largest. */
export function inputSizeFor({ width, height }: { readonly width: number; readonly height: number }): InputSize {
  const scale = ({ widthPx, heightPx }: InputSize): number => Math.min(widthPx / width, heightPx / height);
  return inputSizes.reduce((best, size) => (scale(size) > scale(best) ? size : best));
}

function sizes(all: readonly (readonly [number, number])[]): readonly InputSize[] {
  return all.map(([widthPx, heightPx]) => ({ widthPx, heightPx }));
}
