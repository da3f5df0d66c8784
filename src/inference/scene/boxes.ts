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

/** Side of a cell of the grid of centres, in px of the input. */
const cellPx = 16;
/** Cells in which a thing hardly can have its centre are not even decoded. */
const floorScore = 0.05;
/** How much the map inside a box counts in its score, beside the centre (0..1). */
const mapShare = 0.6;
/** Boxes of the same kind that overlap more than this are one thing. */
export const maxIou = 0.5;

/**
 * Boxes from the head's outputs: `centres` [height / 16, width / 16, kinds], how likely a thing of a kind has its
 * centre in a cell; `sides` [height / 16, width / 16, kinds × 4], how many cells its left, top, right and bottom edges
 * are away from the cell's middle. A box's score is the weighted geometric mean of its centre and of what the map
 * shows inside it: a box that is wrong is seldom filled.
 */
export function readSceneBoxes(
  centres: ArrayLike<number>,
  sides: ArrayLike<number>,
  maps: { mean(kind: Kind, region: RegionNorm): number },
  placement: Placement,
  picture: { readonly width: number; readonly height: number },
): SceneBox[] {
  const columns = Math.floor(placement.input.widthPx / cellPx);
  const boxes: SceneBox[] = [];
  for (let i = 0; i < centres.length; i++) {
    const centre = centres[i] ?? 0;
    const kind = sceneKinds[i % sceneKinds.length];
    if (centre <= floorScore || kind === undefined) continue;
    const cell = Math.floor(i / sceneKinds.length);
    const [x, y] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => sides[i * 4 + side]);
    const box = [(x - left) * cellPx, (y - top) * cellPx, (x + right) * cellPx, (y + bottom) * cellPx] as const;
    const region = toRegionNorm(box, placement, picture);
    if (!region) continue;
    const score = centre ** (1 - mapShare) * maps.mean(kind, region) ** mapShare;
    boxes.push({ class: kind, score, region });
  }
  return suppress(boxes, maxIou);
}
