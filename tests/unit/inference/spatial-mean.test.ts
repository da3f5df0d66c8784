import { join } from 'node:path';
import { mean, memory, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const shape = [2, 5, 7, 3] as const;
const values = Float32Array.from({ length: 2 * 5 * 7 * 3 }, (_, i) => Math.sin(i) * 10);

describe('means over the places of a picture', () => {
  beforeAll(async () => {
    await nodeRuntime(join(import.meta.dirname, '../../..'));
  });

  it.each([
    [true, [2, 1, 1, 3]],
    [false, [2, 3]],
  ])('are right and leave nothing behind; dimensions kept: %s', async (keepDims, wanted) => {
    const before = memory();
    const x = tensor4d(values, [...shape]);
    const means = mean(x, [1, 2], keepDims);
    expect(means.shape).toEqual(wanted);
    const found = await means.data();
    for (let picture = 0; picture < 2; picture++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let place = 0; place < 35; place++) sum += values[(picture * 35 + place) * 3 + channel] ?? NaN;
        expect(found[picture * 3 + channel]).toBeCloseTo(sum / 35, 4);
      }
    }
    x.dispose();
    means.dispose();
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numDataBuffers).toBe(before.numDataBuffers);
  });

  it('are as before over other axes', async () => {
    const found = await mean(tensor4d(values, [...shape]), [3], false).data();
    expect(found[4]).toBeCloseTo(((values[12] ?? 0) + (values[13] ?? 0) + (values[14] ?? 0)) / 3, 4);
  });
});
