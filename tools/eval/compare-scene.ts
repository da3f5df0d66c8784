import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tensor4d, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { runBackbone } from '../../src/inference/scene/backbone';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/compare-scene.ts FOLDER
 *
 * Runs the converted networks on the photo that convert.py left in FOLDER, and prints how far their outputs are from
 * those of PyTorch at most.
 */

interface Sample {
  readonly file: string;
  readonly shape: [number, number, number, number];
}

/** Sums of floating point numbers in another order differ by less than this share of the largest. */
const mostShare = 1e-3;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that convert.py wrote');
const read = ({ file }: Sample): Float32Array => {
  const bytes = readFileSync(join(folder, file));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
};
const samples = JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8')) as {
  readonly input: Sample;
  readonly textures: Sample;
  readonly outputs: Readonly<Record<string, Sample>>;
};
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const { signal } = new AbortController();
const centernet = await runtime.loadModel('centernet-coco', signal);
const head = await runtime.loadModel('scene', signal);
const { textures, f8, f16, f32 } = runBackbone(centernet, tensor4d(read(samples.input), samples.input.shape));
const sizeOf = ({ shape }: Tensor): Tensor => tensor1d(shape.slice(1, 3), 'int32');
const names = Object.keys(samples.outputs);
const outputs = head.execute({ f8, f16, f32, size8: sizeOf(f8), size16: sizeOf(f16) }, names) as Tensor[];
await compare('textures', textures, samples.textures);
for (const [i, name] of names.entries()) await compare(name, outputs[i], samples.outputs[name]);

async function compare(name: string, output?: Tensor, sample?: Sample): Promise<void> {
  if (!output || !sample) throw new Error(`Nothing to compare for ${name}`);
  const [here, there] = [await output.data(), read(sample)];
  const most = there.reduce((max, value, at) => Math.max(max, Math.abs(value - Number(here[at]))), 0);
  const largest = there.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (!(most <= mostShare * largest)) throw new Error(`${name}: differs by ${String(most)} of ${String(largest)}`);
  console.log(`${name}: differs by at most ${most.toExponential(2)} (largest value ${largest.toFixed(3)})`);
}
