/**
 * The time of one look at a photo of twelve megapixels (resize, both networks, regions) against one plain pass of
 * CenterNet, in turns, on the WASM backend in Node: `tsx tools/bench/scene.ts`. Decoding is the browser's and not in
 * it: `npm run check` says how long that took (`open`).
 */
import { join } from 'node:path';
import { zeros, type Tensor } from '@tensorflow/tfjs-core';
import { scene } from '../../src/inference/detectors/scene';
import { nodeRuntime } from '../eval/node-runtime';

const rounds = 9;
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const detector = await scene.load(runtime, signal);
const centernet = await runtime.loadModel('centernet-coco', signal);
const [width, height] = [4032, 3024];
const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 7919) % 251);
const input = zeros([1, 512, 512, 3]);

const times: Record<'look' | 'plain', number[]> = { look: [], plain: [] };
for (let round = -1; round < rounds; round++) {
  const start = performance.now();
  await detector.detect({ width, height, data }, signal);
  const between = performance.now();
  const output = centernet.execute(input, 'tower_0/detections') as Tensor;
  await output.data();
  output.dispose();
  if (round < 0) continue;
  times.look.push(between - start);
  times.plain.push(performance.now() - between);
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[rounds >> 1] ?? 0;
const [look, plain] = [median(times.look), median(times.plain)];
console.log(`one look at 12 MP: ${look.toFixed(0)} ms; one plain pass of CenterNet: ${plain.toFixed(0)} ms`);
console.log(`ratio ${(look / plain).toFixed(2)}`);
