import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { memory, tensor, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withConvolutionsThen } from '../../../src/inference/convolution/convolution-nodes';
import { withHardSwish } from '../../../src/inference/hard-swish-nodes';
import { nodeRuntime } from '../../../tools/eval/node-runtime';
import { projectRoot } from '../../../tools/project-root';

const float = { dtype: { type: 'DT_FLOAT' } };
const text = (...all: string[]) => ({ list: { s: all.map((one) => btoa(one)) } });

/** The same numbers every time, about -2..2. */
function noisy(shape: readonly number[]): Float32Array {
  const count = shape.reduce((product, side) => product * side, 1);
  return Float32Array.from({ length: count }, (_, i) => 2 * Math.sin(i * 12.9898 + count));
}

interface Weights {
  readonly filter: readonly number[];
  readonly bias: readonly number[];
}

function convolution(op: string, name: string, ...fused: string[]) {
  const attr = {
    strides: { list: { i: ['1', '1', '1', '1'] } },
    dilations: { list: { i: ['1', '1', '1', '1'] } },
    padding: { s: btoa('SAME') },
    data_format: { s: btoa('NHWC') },
    fused_ops: text('BiasAdd', ...fused),
    num_args: { i: '1' },
    T: { type: 'DT_FLOAT' },
  };
  return { name, op, input: ['x', 'filter', 'bias'], attr };
}

const given = (op: string) => (name: string) => ({ name, op, attr: float });
const constants = { three: 3, six: 6, scale: 1.5, offset: -0.25 } as const;
const start = [
  ...['x', 'other'].map(given('Placeholder')),
  ...['filter', 'bias', ...Object.keys(constants)].map(given('Const')),
];
const swish = [
  { name: 'shifted', op: 'AddV2', input: ['sums', 'three'] },
  { name: 'clipped', op: 'Relu6', input: ['shifted'] },
  { name: 'product', op: 'Mul', input: ['sums', 'clipped'] },
  { name: 'divided', op: 'RealDiv', input: ['product', 'six'] },
  { name: 'scaled', op: 'Mul', input: ['scale', 'divided'] },
  { name: 'last', op: 'AddV2', input: ['scaled', 'offset'] },
];
const swishOfFour = [
  { name: 'multiplied', op: 'Mul', input: ['sums', 'scale'] },
  { name: 'shifted', op: 'Add', input: ['sums', 'three'] },
  { name: 'clipped', op: 'Relu6', input: ['shifted'] },
  { name: 'last', op: 'Mul', input: ['multiplied', 'clipped'] },
];
const sum = [{ name: 'last', op: 'AddV2', input: ['other', 'sums'] }];
const cutSum = [
  { name: 'added', op: 'Add', input: ['sums', 'other'] },
  { name: 'last', op: 'Relu', input: ['added'] },
];

type Node = ReturnType<typeof convolution> | { name: string; op: string; input?: string[]; attr?: typeof float };

function modelOf(nodes: readonly object[], { filter, bias }: Weights) {
  const shapes = { filter, bias, three: [], six: [], scale: [], offset: [] };
  const weights = [noisy(filter), noisy(bias), ...Object.values(constants).map((one) => Float32Array.of(one))];
  return loadGraphModel({
    load: () =>
      Promise.resolve({
        modelTopology: { node: nodes, versions: { producer: 1 } },
        weightSpecs: Object.entries(shapes).map(([name, shape]) => ({ name, shape: [...shape], dtype: 'float32' })),
        weightData: Float32Array.from(weights.flatMap((one) => [...one])).buffer,
      }),
  });
}

const usual = { op: '_FusedConv2D', filter: [3, 3, 4, 8], bias: [8], x: [1, 6, 9, 4], other: [1, 6, 9, 8] };
const pointwise = { ...usual, filter: [1, 1, 4, 8] };
const depthwise = {
  op: 'FusedDepthwiseConv2dNative',
  filter: [5, 5, 8, 1],
  bias: [8],
  x: [1, 6, 9, 8],
  other: [1, 6, 9, 8],
};
/** Left to the kernels of TensorFlow.js: a number of outputs that is no multiple of eight, and what has another shape. */
const odd = { ...usual, filter: [3, 3, 4, 7], bias: [7], other: [1, 6, 9, 7] };
const oneForAll = { ...usual, other: [1, 1, 1, 8] };

describe('a convolution in one with what follows', () => {
  beforeAll(async () => {
    await nodeRuntime(projectRoot);
  });

  it.each([
    { what: 'a hard swish', then: swish, on: [usual, pointwise, depthwise, odd] },
    { what: 'one of four nodes', then: swishOfFour, on: [usual, depthwise, odd] },
    { what: 'what is added', then: sum, on: [usual, pointwise, depthwise, odd, oneForAll] },
    { what: 'what is added, and a ReLU', then: cutSum, on: [usual, pointwise, depthwise, odd, oneForAll] },
  ])('gives the numbers of one after the other, and leaves nothing behind: $what', async ({ then, on }) => {
    for (const one of on) {
      const nodes: Node[] = [...start, convolution(one.op, 'sums'), ...then];
      const fused = withConvolutionsThen(withHardSwish(nodes));
      expect(fused.slice(start.length).map(({ name, op }) => [name, op])).toEqual([['last', 'ConvolutionThen']]);
      const [plain, faster] = [await modelOf(nodes, one), await modelOf(fused, one)];
      const before = memory();
      const x = tensor(noisy(one.x), one.x);
      const other = tensor(noisy(one.other), one.other);
      const inputs = then === sum || then === cutSum ? { x, other } : { x };
      const results = [plain, faster].map((model) => model.execute(inputs, 'last') as Tensor);
      const [wanted = [], found = []] = results.map((result) => result.dataSync());
      expect(found).toHaveLength(wanted.length);
      for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 3);
      for (const tensor of [x, other, ...results]) tensor.dispose();
      expect(memory().numTensors).toBe(before.numTensors);
      expect(memory().numDataBuffers).toBe(before.numDataBuffers);
      plain.dispose();
      faster.dispose();
    }
  });

  it('takes the first of two that are added', () => {
    const two = [...start, convolution('_FusedConv2D', 'sums'), convolution('_FusedConv2D', 'others')];
    const fused = withConvolutionsThen([...two, { name: 'last', op: 'Add', input: ['sums', 'others'] }]);
    expect(fused.slice(start.length)).toMatchObject([
      { name: 'others', op: '_FusedConv2D' },
      { name: 'last', op: 'ConvolutionThen', input: ['x', 'filter', 'bias', 'others'] },
    ]);
  });

  it('leaves alone what is wanted by others, too, is added to itself, or has an activation of its own', () => {
    for (const last of [
      [...sum, { name: 'also', op: 'Relu', input: ['sums'] }],
      [{ name: 'last', op: 'Add', input: ['sums', 'sums'] }],
      [{ name: 'last', op: 'Relu', input: ['sums'] }],
    ]) {
      const nodes = [...start, convolution('_FusedConv2D', 'sums'), ...last];
      expect(withConvolutionsThen(nodes)).toEqual(nodes);
    }
    const cut = [...start, convolution('_FusedConv2D', 'sums', 'Relu'), ...sum];
    expect(withConvolutionsThen(cut)).toEqual(cut);
  });
});
