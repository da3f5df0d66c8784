import { join } from 'node:path';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, zeros } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLetterNetworks } from '../../../src/inference/pp-ocr/letter-networks';
import { textMap, textMapAnd } from '../../../src/inference/pp-ocr/text-map';
import { placesIn } from '../../../src/inference/pp-ocr/text-places';
import type { Runtime } from '../../../src/inference/runtime';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const signal = new AbortController().signal;
const pixels = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4) };

/** As it is when there is no memory left for what a network makes. */
const failing = {
  outputs: [{ name: 'output' }],
  execute: () => {
    throw new Error('no memory');
  },
  dispose: () => undefined,
} as unknown as GraphModel;

describe('what a network was given is freed when it fails', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await nodeRuntime(join(import.meta.dirname, '../../..'));
  });

  it('finding lines', async () => {
    const before = runtime.tensorCount();
    await expect(textMap(failing, pixels, 64, [0, 0, 1, 1])).rejects.toThrow('no memory');
    await expect(textMapAnd(failing, pixels, 64, [], () => Promise.resolve(null))).rejects.toThrow('no memory');
    expect(runtime.tensorCount()).toBe(before);
  });

  it('finding what bears text', async () => {
    const maps = [4, 8, 16, 32].map((stride) => zeros([1, 64 / stride, 64 / stride, 8]));
    const before = runtime.tensorCount();
    await expect(placesIn(failing, maps)).rejects.toThrow('no memory');
    expect(runtime.tensorCount()).toBe(before);
    dispose(maps);
  });

  it('reading a line', async () => {
    const networks = await loadLetterNetworks({ ...runtime, loadModel: () => Promise.resolve(failing) }, signal);
    const before = runtime.tensorCount();
    await expect(networks.letters(zeros([1, 48, 64, 3]))).rejects.toThrow('no memory');
    expect(runtime.tensorCount()).toBe(before);
  });
});
