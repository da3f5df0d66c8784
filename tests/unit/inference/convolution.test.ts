import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, concat, fused, memory, tensor, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledFrom } from '../../../src/inference/convolution/compiled';
import { convolutionOf, type FusedConvolution } from '../../../src/inference/convolution/convolution';
import { Convolver, isAble } from '../../../src/inference/convolution/convolver';
import { Heap } from '../../../src/inference/convolution/heap';
import { Winograd } from '../../../src/inference/convolution/winograd';
import { compiledFrom as winogradFrom } from '../../../src/inference/convolution/winograd/compiled';
import { nodeRuntime } from '../../../tools/eval/node-runtime';
import { projectRoot } from '../../../tools/project-root';

/** The same numbers every time, about -0.5..0.5. */
function noisy(...shape: number[]) {
  const count = shape.reduce((product, side) => product * side, 1);
  let state = count;
  const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647 - 0.5;
  return tensor(Float32Array.from({ length: count }, next), shape);
}

interface Case {
  readonly x: [number, number, number, number];
  readonly filter: [number, number, number, number];
  readonly stride?: number;
  readonly pad?: 'same' | 'valid' | number;
  readonly activation?: 'linear' | 'relu' | 'relu6';
  readonly bias?: boolean;
  /** Of the channels of its own only; the filter says one output for each. */
  readonly depthwise?: boolean;
}

const cases: readonly Case[] = [
  // Only places: fewer than twice the least, more than are taken together, with one left over, and of an odd depth.
  { x: [1, 2, 3, 8], filter: [1, 1, 8, 8] },
  { x: [1, 5, 13, 200], filter: [1, 1, 200, 24], activation: 'relu' },
  { x: [2, 7, 9, 17], filter: [1, 1, 17, 16], activation: 'relu6' },
  { x: [1, 11, 11, 40], filter: [1, 1, 40, 8], bias: false },
  // With what is around them.
  { x: [1, 5, 7, 12], filter: [3, 3, 12, 8], activation: 'relu' },
  { x: [2, 9, 11, 5], filter: [3, 3, 5, 16] },
  { x: [1, 16, 20, 3], filter: [5, 5, 3, 24], stride: 2, activation: 'relu' },
  { x: [1, 15, 17, 3], filter: [3, 3, 3, 8], stride: 2 },
  { x: [1, 13, 15, 8], filter: [1, 1, 8, 8], stride: 2 },
  { x: [1, 8, 9, 4], filter: [3, 3, 4, 8], pad: 'valid' },
  { x: [1, 6, 8, 4], filter: [3, 3, 4, 8], pad: 1, bias: false },
  { x: [1, 3, 12, 4], filter: [1, 3, 4, 8] },
  { x: [1, 7, 6, 4], filter: [5, 1, 4, 8] },
  // Of enough tiles for Winograd's way: with some that hang over, of several pictures, more than are taken together, with edges of other sorts.
  { x: [1, 13, 17, 12], filter: [3, 3, 12, 16], activation: 'relu' },
  { x: [2, 9, 12, 8], filter: [3, 3, 8, 8], bias: false },
  { x: [1, 30, 31, 64], filter: [3, 3, 64, 8], activation: 'relu6' },
  { x: [1, 11, 14, 16], filter: [3, 3, 16, 24], pad: 'valid' },
  { x: [1, 12, 12, 4], filter: [3, 3, 4, 8], pad: 2 },
  // Depthwise: in fewer channels than are taken together, as many, and more.
  { x: [1, 5, 7, 8], filter: [3, 3, 8, 1], depthwise: true, activation: 'relu' },
  { x: [2, 9, 14, 32], filter: [5, 5, 32, 1], depthwise: true, bias: false },
  { x: [1, 15, 17, 48], filter: [3, 3, 48, 1], depthwise: true, stride: 2, activation: 'relu6' },
  { x: [1, 8, 9, 40], filter: [3, 3, 40, 1], depthwise: true, pad: 'valid' },
  { x: [1, 4, 6, 8], filter: [1, 1, 8, 1], depthwise: true },
];

function asTold({ stride = 1, pad = 'same', activation = 'linear' }: Case): FusedConvolution['attrs'] {
  return { strides: stride, pad, dilations: 1, activation };
}

function outputsOf({ filter: [, , depth, outputs], depthwise }: Case): number {
  return depthwise ? depth : outputs;
}

/** By its definition. */
function wanted(one: Case, x: Float32Array, filter: Float32Array, bias: Float32Array | null): number[] {
  const [count, height, width, depth] = one.x;
  const [rows, columns, , outputs] = one.filter;
  const { stride = 1, pad = 'same', activation = 'linear', depthwise = false } = one;
  const made = depthwise ? depth : outputs;
  const room = (side: number, length: number): number =>
    pad === 'same'
      ? Math.max(0, (Math.ceil(side / stride) - 1) * stride + length - side)
      : pad === 'valid'
        ? 0
        : pad * 2;
  const [above, before] = [Math.floor(room(height, rows) / 2), Math.floor(room(width, columns) / 2)];
  const down = Math.floor((height + room(height, rows) - rows) / stride) + 1;
  const across = Math.floor((width + room(width, columns) - columns) / stride) + 1;
  const all: number[] = [];
  for (let place = 0; place < count * down * across; place++) {
    const [picture, y] = [Math.floor(place / (down * across)), Math.floor(place / across) % down];
    for (let output = 0; output < made; output++) {
      let sum = bias?.[output] ?? 0;
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          const [fromY, fromX] = [y * stride + row - above, (place % across) * stride + column - before];
          if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width) continue;
          for (const i of depthwise ? [output] : Array.from({ length: depth }, (_v, channel) => channel)) {
            const value = x[((picture * height + fromY) * width + fromX) * depth + i] ?? NaN;
            sum += value * (filter[((row * columns + column) * depth + i) * outputs + (depthwise ? 0 : output)] ?? NaN);
          }
        }
      const least = activation === 'linear' ? -Infinity : 0;
      all.push(Math.min(Math.max(sum, least), activation === 'relu6' ? 6 : Infinity));
    }
  }
  return all;
}

function expectClose(found: ArrayLike<number>, numbers: readonly number[]): void {
  expect(found).toHaveLength(numbers.length);
  expect(Math.max(...numbers.map((number, i) => Math.abs(number - (found[i] ?? NaN))))).toBeLessThan(1e-4);
}

describe('convolutions with fused multiplications', () => {
  beforeAll(async () => {
    await nodeRuntime(projectRoot);
  });

  it.each([
    ['convolve', compiledFrom],
    ['winograd', winogradFrom],
  ])('are compiled from assembly/%s.ts as it is (else: npx tsx tools/build/compile-assembly.ts)', (name, from) => {
    const source = readFileSync(join(projectRoot, `assembly/${name}.ts`));
    expect(createHash('sha256').update(source).digest('hex')).toBe(from);
  });

  it('can be done here', () => {
    expect(isAble()).toBe(true);
  });

  it.each(cases)('give what a convolution is: $x with $filter', (one) => {
    const [x, filter] = [noisy(...one.x), noisy(...one.filter)];
    const bias = one.bias === false ? null : noisy(outputsOf(one));
    const wasm = backend() as unknown as BackendWasm;
    const convolver = Convolver.for(wasm);
    const told = { inputs: { x, filter, ...(bias && { bias }) }, attrs: asTold(one) };
    const convolution = convolutionOf(told, one.depthwise === true);
    if (!convolver || !convolution) throw new Error('It is left to the backend');
    const numbers = wanted(
      one,
      x.dataSync<'float32'>(),
      filter.dataSync<'float32'>(),
      bias?.dataSync<'float32'>() ?? null,
    );
    // Twice: the second time its weights and its room are there already.
    for (let i = 0; i < 2; i++) {
      const out = convolver.run(convolution);
      expectClose(wasm.typedArrayFromHeap(out), numbers);
      wasm.disposeData(out.dataId);
    }
  });

  it.each(cases)('are what TensorFlow.js gives, which leaves nothing behind: $x with $filter', (one) => {
    const before = memory().numTensors;
    const [x, filter] = [noisy(...one.x) as Tensor4D, noisy(...one.filter) as Tensor4D];
    const bias = one.bias === false ? undefined : (noisy(outputsOf(one)) as Tensor1D);
    const { stride = 1, pad = 'same', activation = 'linear' } = one;
    const told = { x, filter, strides: stride, pad, activation, ...(bias && { bias }) };
    const out = one.depthwise ? fused.depthwiseConv2d(told) : fused.conv2d(told);
    expectClose(
      out.dataSync(),
      wanted(one, x.dataSync<'float32'>(), filter.dataSync<'float32'>(), bias?.dataSync<'float32'>() ?? null),
    );
    for (const tensor of [x, filter, bias, out]) tensor?.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('are left to the backend where they are of another sort, or small', () => {
    const usual = { x: [1, 8, 8, 4], filter: [3, 3, 4, 8], attrs: {} };
    const others = [
      { ...usual, filter: [3, 3, 4, 12] },
      { ...usual, x: [1, 8, 5, 4] },
      { ...usual, attrs: { dilations: 2 } },
      { ...usual, attrs: { activation: 'prelu' } },
      { ...usual, attrs: { activation: 'sigmoid' } },
      { ...usual, x: [1, 1, 5, 4], filter: [1, 1, 4, 8] },
    ];
    const takes = ({ x, filter, attrs }: typeof usual, isDepthwise = false): boolean =>
      convolutionOf(
        {
          inputs: { x: noisy(...x), filter: noisy(...filter) },
          attrs: { strides: 1, pad: 'same', dilations: 1, ...attrs },
        },
        isDepthwise,
      ) !== null;
    expect(takes(usual)).toBe(true);
    expect(others.map((other) => takes(other))).toEqual(others.map(() => false));
    const depthwise = { x: [1, 8, 8, 8], filter: [3, 3, 8, 1], attrs: {} };
    expect(takes(depthwise, true)).toBe(true);
    expect(takes({ ...depthwise, filter: [3, 3, 8, 2] }, true)).toBe(false);
    expect(takes({ ...depthwise, x: [1, 8, 5, 8] }, true)).toBe(false);
  });

  it('are done in Winograd’s way where that is quicker, and only there', () => {
    const heap = Heap.of(backend() as unknown as BackendWasm);
    if (!heap) throw new Error('There is no memory');
    const none = {} as never;
    const suits = (x: number[], filter: number[], attrs: object = {}): boolean => {
      const told = { strides: 1, pad: 'same', dilations: 1, ...attrs } as FusedConvolution['attrs'];
      const one = convolutionOf({ inputs: { x: noisy(...x), filter: noisy(...filter) }, attrs: told }, false);
      return one !== null && new Winograd(heap, none, none).suits(one);
    };
    expect(suits([1, 30, 30, 16], [3, 3, 16, 8])).toBe(true);
    expect(suits([1, 30, 30, 6], [3, 3, 6, 8])).toBe(false);
    expect(suits([1, 30, 30, 16], [5, 5, 16, 8])).toBe(false);
    expect(suits([1, 30, 30, 16], [3, 3, 16, 8], { strides: 2 })).toBe(false);
    expect(suits([1, 8, 8, 16], [3, 3, 16, 8])).toBe(false);
    expect(suits([1, 1, 40, 16], [3, 3, 16, 8])).toBe(false);
  });

  it.each([
    [
      [1, 3, 5, 8],
      [1, 3, 5, 4],
      [1, 3, 5, 24],
    ],
    [
      [7, 4],
      [7, 12],
    ],
    [
      [2, 2, 8],
      [2, 2, 3],
    ],
    [
      [2, 4],
      [5, 4],
    ],
  ])('are beside joining, which gives what it should: %j and %j', (...shapes) => {
    const before = memory().numTensors;
    const parts = shapes.map((shape) => noisy(...shape));
    const [one = [], other = []] = shapes;
    const axis = one[0] === other[0] ? -1 : 0;
    const joined = concat(parts, axis);
    const wanted = parts[0]?.rank === 2 && axis === 0 ? parts.flatMap((part) => [...part.dataSync()]) : [];
    if (axis === -1) {
      const places = parts.map((part) => part.size / (part.shape.at(-1) ?? 1));
      for (let place = 0; place < (places[0] ?? 0); place++)
        for (const part of parts) {
          const depth = part.shape.at(-1) ?? 0;
          wanted.push(...part.dataSync().subarray(place * depth, (place + 1) * depth));
        }
    }
    expect([...joined.dataSync()]).toEqual(wanted);
    for (const one of [...parts, joined]) one.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('say so when there is no memory left', () => {
    const wasm = backend() as unknown as BackendWasm;
    const { asm } = wasm.wasm as unknown as { asm: object };
    const full = Object.create(wasm, {
      wasm: { value: { asm, _malloc: () => 0, _free: () => undefined } },
    }) as BackendWasm;
    const convolution = convolutionOf(
      {
        inputs: { x: noisy(1, 8, 8, 4), filter: noisy(1, 1, 4, 8) },
        attrs: { strides: 1, pad: 'same', dilations: 1 },
      },
      false,
    );
    if (!convolution) throw new Error('It is left to the backend');
    expect(() => Convolver.for(full)?.run(convolution)).toThrow('No memory is left');
  });

  it('are left to a backend whose memory is not to be had', () => {
    expect(Convolver.for({ wasm: {} } as unknown as BackendWasm)).toBeNull();
  });
});
