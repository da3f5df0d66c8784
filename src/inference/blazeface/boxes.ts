import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { RegionNorm } from '../../core/findings/finding';
import { letterbox, toRegionNorm, type InputSize, type Placement } from '../letterbox';
import { networkInput, type InputSpec } from '../network-input';
import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';
import { faceAnchors } from './anchors';

export interface FaceBox {
  readonly class: 'face';
  readonly score: number;
  readonly region: RegionNorm;
}

/** Longer side of the input. */
const sidePx = 256;
/** The network halves its grids down to cells of so many px. */
const coarsestPx = 32;
const inputSpec: InputSpec = { scale: 1 / 127.5, offset: -1, padding: 127 };
/** Per anchor: offset of the centre, width, height (input px), then six landmarks that are not used. */
const valuesPerAnchor = 16;
/** Boxes below this are not even decoded. */
const floorScore = 0.1;
/** BlazeFace boxes run from the brows to the chin: this much is added so that hair, ears and chin are inside. */
const growth = 1.4;

/** The outputs before they are told that the input is square: a grid of logits and one of boxes, finer ones first. */
const outputNames = [33, 35, 34, 36].map((n) => `StatefulPartitionedCall/functional_1/conv2d_${String(n)}/BiasAdd`);

/** One pass of BlazeFace over a part of a picture, in an input with about its proportions. */
export async function faceBoxes(model: GraphModel, pixels: Pixels, part: RectPx): Promise<FaceBox[]> {
  const placement = letterbox(part, inputFor(part));
  const input = networkInput(pixels, placement, inputSpec);
  let outputs: Tensor[] = [];
  try {
    outputs = model.execute(input, outputNames) as Tensor[];
    const [fineLogits, fine, coarseLogits, coarse] = outputs;
    if (!fineLogits || !fine || !coarseLogits || !coarse) throw new Error('BlazeFace gave fewer than four outputs');
    const logits = [...(await fineLogits.data()), ...(await coarseLogits.data())];
    const boxes = [...(await fine.data()), ...(await coarse.data())];
    return readFaces(logits, boxes, placement, pixels);
  } finally {
    dispose([input, ...outputs]);
  }
}

/** Nothing is looked at that is only padding: that would be a quarter of a square for most photos. */
function inputFor({ widthPx, heightPx }: RectPx): InputSize {
  const scale = sidePx / Math.max(widthPx, heightPx);
  const side = (lengthPx: number): number =>
    Math.max(1, Math.ceil(Math.round(lengthPx * scale) / coarsestPx)) * coarsestPx;
  return { widthPx: side(widthPx), heightPx: side(heightPx) };
}

/** Faces from the network's outputs, finer grid first: one logit and sixteen numbers an anchor. */
export function readFaces(
  logits: ArrayLike<number>,
  boxes: ArrayLike<number>,
  placement: Placement,
  picture: { readonly width: number; readonly height: number },
): FaceBox[] {
  return faceAnchors(placement.input).flatMap(([anchorXPx, anchorYPx], i) => {
    const score = 1 / (1 + Math.exp(-(logits[i] ?? -Infinity)));
    if (!(score >= floorScore)) return [];
    const at = i * valuesPerAnchor;
    const [dx = 0, dy = 0, width = 0, height = 0] = [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]];
    const [x, y, halfWidth, halfHeight] = [anchorXPx + dx, anchorYPx + dy, (width * growth) / 2, (height * growth) / 2];
    const region = toRegionNorm([x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight], placement, picture);
    return region ? [{ class: 'face' as const, score, region }] : [];
  });
}
