import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { convolutionOf, type FusedConvolution } from './convolution';
import { knowConvolutionThen } from './convolution-then';
import { Convolver, isAble } from './convolver';
import { joinedShape } from './joined-channels';

/** The backend's kernels for convolutions, and whether they are depthwise. */
const kernels = { FusedConv2D: false, FusedDepthwiseConv2D: true, DepthwiseConv2dNative: true } as const;

let isSpedUp = false;

/** Whether convolutions are our own in this worker, with what follows them. */
export function areConvolutionsSpedUp(): boolean {
  return isSpedUp;
}

/**
 * The WASM backend is compiled without fused multiplications, which all browsers of today have. Convolutions are most of what
 * networks compute, and take two thirds of the time with them. For one thread only: the backend shares them out among several.
 */
export function speedUpConvolutions(): void {
  if (isSpedUp || !isAble()) return;
  isSpedUp = true;
  const convolvers = new WeakMap<object, Convolver | null>();
  const convolverOf = (backend: object): Convolver | null => {
    const known = convolvers.get(backend);
    if (known !== undefined) return known;
    const made = Convolver.for(backend as BackendWasm);
    convolvers.set(backend, made);
    return made;
  };
  for (const [name, isDepthwise] of Object.entries(kernels)) {
    const own = getKernel(name, 'wasm');
    const faster: KernelConfig = {
      ...own,
      kernelFunc: (params) => {
        const convolution = convolutionOf(params as unknown as FusedConvolution, isDepthwise);
        const convolver = convolution && convolverOf(params.backend);
        return convolver ? convolver.run(convolution) : own.kernelFunc(params);
      },
    };
    unregisterKernel(name, 'wasm');
    registerKernel(faster);
  }
  knowConvolutionThen(convolverOf);
  const join = getKernel('Concat', 'wasm');
  unregisterKernel('Concat', 'wasm');
  registerKernel({
    ...join,
    kernelFunc: (params) => {
      const tensors = Object.values(params.inputs).flatMap((tensor) => tensor ?? []);
      const shape = joinedShape(tensors, Number(params.attrs?.['axis']));
      const convolver = shape && convolverOf(params.backend);
      return convolver ? convolver.join(tensors, shape) : join.kernelFunc(params);
    },
  });
}
