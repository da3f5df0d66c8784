import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import { readBoxes, type CocoBox } from '../coco/boxes';
import type { Placement } from '../letterbox';
import { networkInput, type InputSpec } from '../network-input';
import type { Pixels } from '../picture';
import { runBackbone } from './backbone';
import { readSceneBoxes, type SceneBox } from './boxes';
import { runHead } from './head';
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

/** CenterNet takes values of 0 to 255 as they are. */
const inputSpec: InputSpec = { scale: 1, offset: 0, padding: 127 };

/**
 * One pass of CenterNet ("Objects as Points", arXiv:1904.07850) and of our head on its features. CenterNet picks its
 * 100 highest peaks itself and gives each as x0, y0, x1, y1 (input px), score, class number.
 */
export async function lookAt(
  { backbone, head }: SceneModels,
  pixels: Pixels,
  placement: Placement,
): Promise<SceneLook> {
  const tensors: Tensor[] = [];
  try {
    const input = networkInput(pixels, placement, inputSpec);
    tensors.push(input);
    const seen = runBackbone(backbone, input);
    tensors.push(seen.detections, seen.textures, seen.f8, seen.f16, seen.f32);
    const outputs = runHead(head, seen);
    tensors.push(...outputs);
    const [mapValues, centres, sides, looks] = outputs as [Tensor, Tensor, Tensor, Tensor];
    const maps = new SceneMaps(await mapValues.data(), placement, pixels);
    return {
      coco: readBoxes(await seen.detections.data(), placement, pixels),
      scene: readSceneBoxes(await centres.data(), await sides.data(), maps, placement, pixels),
      maps,
      looks: new SceneLooks(await seen.textures.data(), await looks.data()),
    };
  } finally {
    dispose(tensors);
  }
}
