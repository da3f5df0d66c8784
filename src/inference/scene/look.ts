import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import { readBoxes, type CocoBox } from '../coco/boxes';
import type { Placement } from '../letterbox';
import { networkInput, type InputSpec } from '../network-input';
import type { Pixels } from '../picture';
import { readSceneBoxes, type SceneBox } from './boxes';
import { SceneLooks } from './looks';
import { SceneMaps } from './maps';

/** The two networks: CenterNet, and our head that works on what CenterNet has made of the picture. */
export interface SceneModels {
  readonly backbone: GraphModel;
  readonly head: GraphModel;
}

/** What one pass over a picture brings. */
export interface SceneLook {
  readonly coco: readonly CocoBox[];
  readonly scene: readonly SceneBox[];
  readonly maps: SceneMaps;
  readonly looks: SceneLooks;
}

const inputSpec: InputSpec = { sidePx: 512, scale: 1, offset: 0, padding: 127 };
/** CenterNet's features at strides 8, 16 and 32, and the names they have in the head. */
const features = {
  f8: 'tower_0/CenternetHead/Relu_1',
  f16: 'tower_0/CenternetHead/Relu',
  f32: 'tower_0/extern1/hard_swish/mul_1',
} as const;
const headOutputs = ['maps', 'centres', 'sides', 'looks'];

/**
 * One pass of CenterNet ("Objects as Points", arXiv:1904.07850) and of our head on its features. CenterNet picks its
 * 100 highest peaks itself and gives each as x0, y0, x1, y1 (input px), score, class number.
 */
export async function lookAt(
  { backbone, head }: SceneModels,
  pixels: Pixels,
  place: (sidePx: number) => Placement,
): Promise<SceneLook> {
  const placement = place(inputSpec.sidePx);
  const tensors: Tensor[] = [];
  try {
    const input = networkInput(pixels, placement, inputSpec);
    tensors.push(input);
    const names = ['tower_0/detections', ...Object.values(features)];
    const [detections, f8, f16, f32] = backbone.execute(input, names) as [Tensor, Tensor, Tensor, Tensor];
    tensors.push(detections, f8, f16, f32);
    const outputs = head.execute({ f8, f16, f32 }, headOutputs) as [Tensor, Tensor, Tensor, Tensor];
    tensors.push(...outputs);
    const [maps, centres, sides, looks] = outputs;
    return {
      coco: readBoxes(await detections.data(), placement, pixels),
      scene: readSceneBoxes(await centres.data(), await sides.data(), placement, inputSpec.sidePx, pixels),
      maps: new SceneMaps(await maps.data(), placement, pixels, inputSpec.sidePx),
      looks: new SceneLooks(await looks.data(), placement, pixels, inputSpec.sidePx),
    };
  } finally {
    dispose(tensors);
  }
}
