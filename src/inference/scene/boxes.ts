import type { RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import { toRegionNorm, type Placement } from '../letterbox';
import { suppress } from '../nms';
import { sceneKinds } from './kinds';

/** A thing the head saw. */
export interface SceneBox {
  readonly class: Kind;
  readonly score: number;
  readonly region: RegionNorm;
}

/** Cells along a side of the grid of centres: one per 16 px of the input. */
const gridSide = 32;
/** Boxes below this are not even decoded. */
const floorScore = 0.05;
/** Boxes of the same kind that overlap more than this are one thing. */
const maxIou = 0.5;

/**
 * Boxes from the head's outputs: `centres` [32, 32, kinds], how likely a thing of a kind has its centre in a cell;
 * `sides` [32, 32, kinds × 4], how many cells its left, top, right and bottom edges are away from the cell's middle.
 */
export function readSceneBoxes(
  centres: ArrayLike<number>,
  sides: ArrayLike<number>,
  placement: Placement,
  sidePx: number,
  picture: { readonly width: number; readonly height: number },
): SceneBox[] {
  const cellPx = sidePx / gridSide;
  const boxes: SceneBox[] = [];
  for (let i = 0; i < centres.length; i++) {
    const score = centres[i] ?? 0;
    const kind = sceneKinds[i % sceneKinds.length];
    if (score < floorScore || kind === undefined) continue;
    const cell = Math.floor(i / sceneKinds.length);
    const [x, y] = [(cell % gridSide) + 0.5, Math.floor(cell / gridSide) + 0.5];
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => sides[i * 4 + side]);
    const box = [(x - left) * cellPx, (y - top) * cellPx, (x + right) * cellPx, (y + bottom) * cellPx] as const;
    const region = toRegionNorm(box, placement, picture);
    if (region) boxes.push({ class: kind, score, region });
  }
  return suppress(boxes, maxIou);
}
