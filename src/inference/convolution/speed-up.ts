import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { convolutionOf, type FusedConvolution } from './convolution';
import { Convolver, isAble } from './convolver';

/**
 * The WASM backend is compiled without fused multiplications, which all browsers of today have. Convolutions are most of what
 * networks compute, and take two thirds of the time with them. For one thread only: the backend shares them out among several.
 */
export function speedUpConvolutions(): void {
  if (!isAble()) return;
  const own = getKernel('FusedConv2D', 'wasm');
  const convolvers = new WeakMap<object, Convolver | null>();
  const convolverOf = (backend: BackendWasm): Convolver | null => {
    const known = convolvers.get(backend);
    if (known !== undefined) return known;
    const made = Convolver.for(backend);
    convolvers.set(backend, made);
    return made;
  };
  const faster: KernelConfig = {
    ...own,
    kernelFunc: (params) => {
      const convolution = convolutionOf(params as unknown as FusedConvolution);
      const convolver = convolution && convolverOf(params.backend as unknown as BackendWasm);
      return convolver ? convolver.run(convolution) : own.kernelFunc(params);
    },
  };
  unregisterKernel('FusedConv2D', 'wasm');
  registerKernel(faster);
}
