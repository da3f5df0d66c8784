import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';

/** The axes of height and width in [count, height, width, channels]. */
const places = '1,2';

/**
 * The WASM backend moves every number before it takes a mean. Over the places of a picture, as networks ask for again and
 * again, its average pooling gives the same in a fraction of the time.
 */
export function speedUpMean(): void {
  const [mean, pool] = [getKernel('Mean', 'wasm'), getKernel('AvgPool', 'wasm')];
  const faster: KernelConfig = {
    ...mean,
    kernelFunc: (params) => {
      const { x } = params.inputs;
      const { axis, keepDims } = params.attrs as { readonly axis: unknown; readonly keepDims: boolean };
      if (x?.shape.length !== 4 || x.dtype !== 'float32' || String(axis) !== places) return mean.kernelFunc(params);
      const [count = 1, height = 1, width = 1, channels = 1] = x.shape;
      const attrs = { filterSize: [height, width], strides: 1, pad: 'valid' };
      const [pooled] = [pool.kernelFunc({ ...params, attrs })].flat();
      if (!pooled) throw new Error('The backend gave no mean');
      return { ...pooled, shape: keepDims ? pooled.shape : [count, channels] };
    },
  };
  unregisterKernel('Mean', 'wasm');
  registerKernel(faster);
}
