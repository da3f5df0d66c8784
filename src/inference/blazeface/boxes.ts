import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { RegionNorm } from '../../core/findings/finding';
import { squareOf, toRegionNorm, type InputSize, type Placement } from '../letterbox';
import { networkInput, type InputSpec } from '../network-input';
import type { Pixels } from '../picture';
import { faceAnchors } from './anchors';

export interface FaceBox {
  readonly class: 'face';
  readonly score: number;
  readonly region: RegionNorm;
}

const sidePx = 256;
const inputSpec: InputSpec = { scale: 1 / 127.5, offset: -1, padding: 127 };
const anchors = faceAnchors(sidePx);
/** Per anchor: offset of the centre, width, height (input px), then six landmarks that are not used. */
const valuesPerAnchor = 16;
/** Boxes below this are not even decoded. */
const floorScore = 0.1;
/** BlazeFace boxes run from the brows to the chin: this much is added so that hair, ears and chin are inside. */
const growth = 1.4;

/** One pass of BlazeFace over the part of a picture that `placement` names. */
export async function faceBoxes(
  model: GraphModel,
  pixels: Pixels,
  place: (input: InputSize) => Placement,
): Promise<FaceBox[]> {
  const placement = place(squareOf(sidePx));
  const input = networkInput(pixels, placement, inputSpec);
  let outputs: Tensor[] = [];
  try {
    outputs = model.execute(input) as Tensor[];
    const [coarseLogits, fineLogits, coarse, fine] = [...outputs].sort((a, b) => a.size - b.size);
    if (!coarseLogits || !fineLogits || !coarse || !fine) throw new Error('BlazeFace gave fewer than four outputs');
    const logits = [...(await fineLogits.data()), ...(await coarseLogits.data())];
    const boxes = [...(await fine.data()), ...(await coarse.data())];
    return readFaces(logits, boxes, placement, pixels);
  } finally {
    dispose([input, ...outputs]);
  }
}

/** Faces from the network's outputs, finer grid first: one logit and sixteen numbers an anchor. */
export function readFaces(
  logits: ArrayLike<number>,
  boxes: ArrayLike<number>,
  placement: Placement,
  picture: { readonly width: number; readonly height: number },
): FaceBox[] {
  return anchors.flatMap(([anchorXPx, anchorYPx], i) => {
    const score = 1 / (1 + Math.exp(-(logits[i] ?? -Infinity)));
    if (!(score >= floorScore)) return [];
    const at = i * valuesPerAnchor;
    const [dx = 0, dy = 0, width = 0, height = 0] = [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]];
    const [x, y, halfWidth, halfHeight] = [anchorXPx + dx, anchorYPx + dy, (width * growth) / 2, (height * growth) / 2];
    const region = toRegionNorm([x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight], placement, picture);
    return region ? [{ class: 'face' as const, score, region }] : [];
  });
}
