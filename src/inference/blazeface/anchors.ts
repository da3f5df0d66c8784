import type { InputSize } from '../letterbox';

/** Centre of an anchor in input px. BlazeFace's anchors have no size of their own. */
export type Anchor = readonly [xPx: number, yPx: number];

/** Grids of the 256-px BlazeFace: side of a cell in px, and anchors per cell, in the order of the output rows. */
const grids = [
  { stridePx: 16, anchorsPerCell: 2 },
  { stridePx: 32, anchorsPerCell: 6 },
] as const;

/** The anchors of BlazeFace (arXiv:1907.05047) for an input, 896 for 256 × 256: finer grid first, row by row. */
export function faceAnchors({ widthPx, heightPx }: InputSize): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const { stridePx, anchorsPerCell } of grids) {
    for (let row = 0; row * stridePx < heightPx; row++) {
      for (let column = 0; column * stridePx < widthPx; column++) {
        const anchor: Anchor = [(column + 0.5) * stridePx, (row + 0.5) * stridePx];
        for (let n = 0; n < anchorsPerCell; n++) anchors.push(anchor);
      }
    }
  }
  return anchors;
}
