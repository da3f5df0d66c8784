import type { RectPx } from './rect-px';

/** The whole picture as a rectangle of itself. */
export function wholeOf({ width, height }: { readonly width: number; readonly height: number }): RectPx {
  return { xPx: 0, yPx: 0, widthPx: width, heightPx: height };
}

/**
 * Cuts a part of a picture into `perSide` × `perSide` equal tiles with the part's own proportions, row by row. Neighbours
 * share `overlap` (0..1) of a tile's side, so that what lies on a cut is whole in one of them.
 */
export function tiles({ xPx, yPx, widthPx, heightPx }: RectPx, perSide: number, overlap: number): RectPx[] {
  const share = 1 / (perSide - (perSide - 1) * overlap);
  const step = share * (1 - overlap);
  const indices = Array.from({ length: perSide }, (_, i) => i);
  return indices.flatMap((row) =>
    indices.map((column) => ({
      xPx: xPx + column * step * widthPx,
      yPx: yPx + row * step * heightPx,
      widthPx: share * widthPx,
      heightPx: share * heightPx,
    })),
  );
}
