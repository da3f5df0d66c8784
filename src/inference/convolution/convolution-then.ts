import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { registerOp } from '@tensorflow/tfjs-converter';
import {
  engine,
  getKernel,
  registerKernel,
  type NamedAttrMap,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { hardSwishOp } from '../hard-swish-nodes';
import { convolutionThenOp } from './convolution-nodes';
import { convolutionOf, type Convolution, type FusedConvolution } from './convolution';
import type { Convolver } from './convolver';

/** What the backend has for kernels. */
type Heap = Pick<BackendWasm, 'typedArrayFromHeap' | 'disposeData'>;

/** What follows: the numbers of a hard swish (see ../hard-swish.ts), or what is added. */
type Numbers = Partial<Record<'shift' | 'factor' | 'divisor' | 'offset', TensorInfo>>;
type Inputs = FusedConvolution['inputs'] & Numbers & { readonly also?: TensorInfo };

type Attrs = FusedConvolution['attrs'] & { readonly isDepthwise: boolean; readonly isCut: boolean };

/**
 * Makes convolutions with what follows them known to TensorFlow.js and its WASM backend: in one pass, and what can't be done so
 * step by step.
 */
export function knowConvolutionThen(convolverOf: (backend: object) => Convolver | null): void {
  registerOp(convolutionThenOp, ({ inputs, attrs }) => {
    const [x, filter, bias, first, ...others] = inputs;
    if (!x || !filter || !bias || !first) throw new Error('A convolution lacks a tensor');
    const [factor, divisor, offset] = others;
    const named = {
      ...(factor ? { shift: first, factor } : { also: first }),
      ...(divisor && offset ? { divisor, offset } : {}),
    };
    return engine().runKernel<Tensor>(
      convolutionThenOp,
      { x, filter, bias, ...named },
      told(attrs) as unknown as NamedAttrMap,
    );
  });
  registerKernel({
    kernelName: convolutionThenOp,
    backendName: 'wasm',
    kernelFunc: (params) => {
      const inputs = params.inputs as Inputs;
      const attrs = params.attrs as unknown as Attrs;
      const backend = params.backend as Heap;
      const convolution = convolutionOf({ inputs, attrs }, attrs.isDepthwise);
      const whole = convolution && finished(convolution, inputs, attrs, backend);
      const convolver = whole && convolverOf(backend);
      return convolver ? convolver.run(whole) : inSteps(inputs, attrs, backend);
    },
  });
}

/** As a kernel is told, of what a graph has. */
function told(attrs: Readonly<Record<string, unknown>>): Attrs {
  const [, down = 1, across = 1] = (attrs['strides'] ?? []) as number[];
  const [, apartDown = 1, apartAcross = 1] = (attrs['dilations'] ?? []) as number[];
  return {
    strides: [down, across],
    dilations: [apartDown, apartAcross],
    pad: attrs['padding'] as 'same' | 'valid',
    isDepthwise: attrs['isDepthwise'] === true,
    isCut: attrs['isCut'] === true,
  };
}

/** With what follows; null where that is of another shape than the results. */
function finished(plain: Convolution, inputs: Inputs, { isCut }: Attrs, backend: Heap): Convolution | null {
  const { also, shift, factor, divisor, offset } = inputs;
  if (also) {
    if (String(also.shape) !== String(plain.info.outShape) || also.dtype !== 'float32') return null;
    return { ...plain, also, finish: { how: 'cut', least: isCut ? 0 : -Infinity, most: Infinity } };
  }
  const number = (one: TensorInfo | undefined, otherwise = NaN): number => {
    const [value, ...others] = one ? backend.typedArrayFromHeap(one) : [otherwise];
    if (value === undefined || others.length > 0) throw new Error('A hard swish has one number for all');
    return value;
  };
  const times = number(factor) / number(divisor, 1);
  return { ...plain, finish: { how: 'hard-swish', shift: number(shift), times, offset: number(offset, 0) } };
}

/** The same by the kernels that TensorFlow.js has for it. */
function inSteps(inputs: Inputs, attrs: Attrs, backend: Heap): TensorInfo {
  const { x, filter, bias, also, ...numbers } = inputs;
  const run = (name: string, given: object, how: object = {}): TensorInfo => {
    const params = { inputs: given, attrs: how, backend } as unknown as Parameters<
      ReturnType<typeof getKernel>['kernelFunc']
    >[0];
    const [made] = [getKernel(name, 'wasm').kernelFunc(params)].flat();
    if (!made) throw new Error(`${name} gave nothing`);
    return made;
  };
  const then = (before: TensorInfo, name: string, more: object): TensorInfo => {
    const made = run(name, { x: before, a: before, ...more });
    backend.disposeData(before.dataId, true);
    return made;
  };
  const usual = { ...attrs, dataFormat: 'NHWC', activation: 'linear', dimRoundingMode: undefined };
  const sums = run(attrs.isDepthwise ? 'FusedDepthwiseConv2D' : 'FusedConv2D', { x, filter, bias }, usual);
  if (!also) return then(sums, hardSwishOp, numbers);
  const all = then(sums, 'Add', { b: also });
  return attrs.isCut ? then(all, 'Relu', {}) : all;
}
