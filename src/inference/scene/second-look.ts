import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { Kind } from '../../core/findings/kinds';
import { letterbox } from '../letterbox';
import { networkInput } from '../network-input';
import type { Pixels } from '../picture';
import { wholeOf } from '../tiles';
import { runFeatures } from './backbone';
import { readSceneBoxes, type SceneBox } from './boxes';
import { runHead } from './head';
import { inputSizeFor, smallInputSizes } from './input-size';
import { inputSpec, type SceneModels } from './look';
import { SceneMaps } from './maps';

/** The kinds of which two looks find more than one does, as measured in models/scene/README.md. */
export const seenTwice: readonly Kind[] = [
  'bedding',
  'lamp',
  'mirror',
  'bathroom_fixture',
  'document',
  'landscape',
  'person',
];

/**
 * A second look at the whole picture, smaller: what is seen at both sizes is likelier there. Larger ones and parts of the
 * picture at their full size bring less than nothing with these weights. Only the head's boxes: CenterNet's own take long.
 */
export async function lookAgain({ backbone, head }: SceneModels, pixels: Pixels): Promise<SceneBox[]> {
  const placement = letterbox(wholeOf(pixels), inputSizeFor(pixels, smallInputSizes));
  const tensors: Tensor[] = [];
  try {
    const input = networkInput(pixels, placement, inputSpec);
    tensors.push(input);
    const features = runFeatures(backbone, input);
    tensors.push(features.f8, features.f16, features.f32);
    const outputs = runHead(head, features, ['maps', 'centres', 'sides']);
    tensors.push(...outputs);
    const [mapValues, centres, sides] = outputs as [Tensor, Tensor, Tensor];
    const maps = new SceneMaps(await mapValues.data(), placement, pixels);
    return readSceneBoxes(await centres.data(), await sides.data(), maps, placement, pixels);
  } finally {
    dispose(tensors);
  }
}
