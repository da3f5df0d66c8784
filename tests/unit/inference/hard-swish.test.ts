import { join } from 'node:path';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { memory, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withHardSwish } from '../../../src/inference/hard-swish-nodes';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const float = { dtype: { type: 'DT_FLOAT' } };
const constants = { three: 3, six: 6, scale: 1.5, offset: -0.25 } as const;
const nodes = [
  { name: 'x', op: 'Placeholder', attr: float },
  ...Object.keys(constants).map((name) => ({ name, op: 'Const', attr: float })),
  { name: 'shifted', op: 'AddV2', input: ['x', 'three'] },
  { name: 'clipped', op: 'Relu6', input: ['shifted'] },
  { name: 'product', op: 'Mul', input: ['x', 'clipped'] },
  { name: 'divided', op: 'RealDiv', input: ['product', 'six'] },
  { name: 'scaled', op: 'Mul', input: ['scale', 'divided'] },
  { name: 'last', op: 'AddV2', input: ['scaled', 'offset'] },
];

function modelOf(node: readonly object[]) {
  return loadGraphModel({
    load: () =>
      Promise.resolve({
        modelTopology: { node, versions: { producer: 1 } },
        weightSpecs: Object.keys(constants).map((name) => ({ name, shape: [], dtype: 'float32' as const })),
        weightData: Float32Array.from(Object.values(constants)).buffer,
      }),
  });
}

describe('a hard swish in one node', () => {
  beforeAll(async () => {
    await nodeRuntime(join(import.meta.dirname, '../../..'));
  });

  it('gives the numbers of the six nodes, also where they are no multiple of four, and leaves nothing behind', async () => {
    const fused = withHardSwish(nodes);
    expect(fused.map(({ op }) => op)).toEqual(['Placeholder', 'Const', 'Const', 'Const', 'Const', 'HardSwish']);
    const [plain, faster] = [await modelOf(nodes), await modelOf(fused)];
    expect(faster.outputs.map(({ name }) => name)).toEqual(['last']);
    const before = memory().numTensors;
    for (const width of [1, 3, 4, 7, 6000]) {
      const numbers = Float32Array.from({ length: width * 3 }, (_, i) => Math.sin(i * 7) * 9);
      const x = tensor4d(numbers, [1, 1, width, 3]);
      const [a, b] = [plain.execute(x) as Tensor, faster.execute(x) as Tensor];
      const [wanted, found] = [a.dataSync(), b.dataSync()];
      expect(found).toHaveLength(wanted.length);
      for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 4);
      for (const one of [x, a, b]) one.dispose();
    }
    expect(memory().numTensors).toBe(before);
    plain.dispose();
    faster.dispose();
  });

  it('gives those of MobileNet, too, which has four', async () => {
    const four = [
      ...nodes.slice(0, 5),
      { name: 'multiplied', op: 'Mul', input: ['x', 'scale'] },
      { name: 'shifted', op: 'Add', input: ['x', 'three'] },
      { name: 'clipped', op: 'Relu6', input: ['shifted'] },
      { name: 'last', op: 'Mul', input: ['multiplied', 'clipped'] },
    ];
    const fused = withHardSwish(four);
    expect(fused.slice(5)).toEqual([{ name: 'last', op: 'HardSwish', input: ['x', 'three', 'scale'] }]);
    const [plain, faster] = [await modelOf(four), await modelOf(fused)];
    const x = tensor4d([-4, -2.5, -1, 0, 1, 5], [1, 1, 2, 3]);
    const [a, b] = [plain.execute(x, 'last') as Tensor, faster.execute(x, 'last') as Tensor];
    expect([...b.dataSync()].map((value) => value.toFixed(4))).toEqual(
      [...a.dataSync()].map((value) => value.toFixed(4)),
    );
    for (const one of [x, a, b, plain, faster]) one.dispose();
  });

  it('leaves six nodes alone whose inner values are asked for, too', () => {
    const others = [...nodes, { name: 'also', op: 'Relu', input: ['divided'] }];
    expect(withHardSwish(others)).toEqual(others);
  });
});
