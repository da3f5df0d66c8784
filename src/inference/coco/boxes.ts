import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { RegionNorm } from '../../core/findings/finding';
import labels from '../../../models/centernet-coco/labels.json';
import { toRegionNorm, type Placement } from '../letterbox';
import { networkInput, type InputSpec } from '../network-input';
import type { Pixels } from '../picture';

/** One of the 80 classes of COCO, seen somewhere. */
export interface CocoBox {
  readonly class: string;
  readonly score: number;
  readonly region: RegionNorm;
}

const inputSpec: InputSpec = { sidePx: 512, scale: 1, offset: 0, padding: 127 };
const valuesPerBox = 6;

/**
 * One pass of CenterNet ("Objects as Points", arXiv:1904.07850) over the part of a picture that `placement` names.
 * The network picks its 100 highest peaks itself and gives each as x0, y0, x1, y1 (input px), score, class number.
 */
export async function cocoBoxes(
  model: GraphModel,
  pixels: Pixels,
  place: (sidePx: number) => Placement,
): Promise<CocoBox[]> {
  const placement = place(inputSpec.sidePx);
  const input = networkInput(pixels, placement, inputSpec);
  let output: Tensor | undefined;
  try {
    output = model.execute(input, 'tower_0/detections') as Tensor;
    return readBoxes(await output.data(), placement, pixels);
  } finally {
    dispose(output ? [input, output] : input);
  }
}

/** Boxes from the network's output; a class or a place that makes no sense is dropped. */
export function readBoxes(
  values: ArrayLike<number>,
  placement: Placement,
  picture: { readonly width: number; readonly height: number },
): CocoBox[] {
  const boxes: CocoBox[] = [];
  for (let i = 0; i + valuesPerBox <= values.length; i += valuesPerBox) {
    const [x0, y0, x1, y1, score, classNumber] = Array.from({ length: valuesPerBox }, (_, k) => values[i + k]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const region = toRegionNorm([x0, y0, x1, y1], placement, picture);
    const label = labels[classNumber];
    if (region && label !== undefined && score > 0) boxes.push({ class: label, score, region });
  }
  return boxes;
}
