import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { registerOp } from '@tensorflow/tfjs-converter';
import { engine, registerKernel, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import { hardSwishOp } from './hard-swish-nodes';
import { workspace } from './pixel-math/workspace';

/** What the backend has for kernels. */
type Heap = Pick<BackendWasm, 'makeOutput' | 'typedArrayFromHeap'>;

/** So many numbers at a time, there and back, stay close to the processor. */
const most = 16_384;

/**
 * Makes the operation known to TensorFlow.js and its WASM backend: one pass over the numbers, which takes a fraction of the time
 * of the backend's own four or six.
 */
export function knowHardSwish(): void {
  registerKernel({
    kernelName: hardSwishOp,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => hardSwish(inputs as unknown as Inputs, backend as unknown as Heap),
  });
  registerOp(hardSwishOp, ({ inputs }) => {
    const [x, shift, factor, divisor, offset] = inputs;
    if (!x || !shift || !factor) throw new Error('A hard swish lacks a number');
    const more = divisor && offset ? { divisor, offset } : {};
    return engine().runKernel<Tensor>(hardSwishOp, { x, shift, factor, ...more });
  });
}

type Inputs = Readonly<
  Record<'x' | 'shift' | 'factor', TensorInfo> & Partial<Record<'divisor' | 'offset', TensorInfo>>
>;

function hardSwish({ x, shift, factor, divisor, offset }: Inputs, heap: Heap): TensorInfo {
  const made = heap.makeOutput(x.shape, 'float32');
  const number = (one: TensorInfo | undefined, otherwise = NaN): number => {
    const [value, ...others] = one ? heap.typedArrayFromHeap(one) : [otherwise];
    if (value === undefined || others.length > 0) throw new Error('A hard swish has one number for all');
    return value;
  };
  const [plus, times, more] = [number(shift), number(factor) / number(divisor, 1), number(offset, 0)];
  const [from, to] = [heap.typedArrayFromHeap(x), heap.typedArrayFromHeap(made)];
  const { math, at, floats } = workspace({ from: most * 4, to: most * 4 });
  for (let start = 0; start < from.length; start += most) {
    const count = Math.min(most, from.length - start);
    floats.set(from.subarray(start, start + count), at.from / 4);
    math.hardSwish(at.from, at.to, count, plus, times, more);
    to.set(floats.subarray(at.to / 4, at.to / 4 + count), start);
  }
  return made;
}
