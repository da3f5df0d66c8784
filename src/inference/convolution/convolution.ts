import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';

/** So many outputs are computed together; see assembly/convolve.ts. */
export const outputsTogether = 8;
/** A row has at least so many places. */
export const leastPlaces = 6;

/** What TensorFlow.js tells its kernels for convolutions. */
export interface FusedConvolution {
  readonly inputs: {
    readonly x: TensorInfo;
    readonly filter: TensorInfo;
    readonly bias?: TensorInfo;
  };
  readonly attrs: {
    readonly strides: number | [number, number];
    readonly pad: 'valid' | 'same' | number;
    readonly dilations: number | [number, number];
    readonly dimRoundingMode?: 'floor' | 'round' | 'ceil' | null;
    readonly dataFormat?: string;
    readonly activation?: string;
  };
}

/** What is done with every sum: cut to what lies between two numbers, or the hard swish sum · min(max(sum + shift, 0), 6) · times + offset. */
export type Finish =
  | { readonly how: 'cut'; readonly least: number; readonly most: number }
  | { readonly how: 'hard-swish'; readonly shift: number; readonly times: number; readonly offset: number };

/** A convolution that can be done the quick way. */
export interface Convolution {
  readonly x: TensorInfo;
  readonly filter: TensorInfo;
  readonly bias: TensorInfo | undefined;
  readonly info: backend_util.Conv2DInfo;
  /** Every output is made of its own channel only. */
  readonly isDepthwise: boolean;
  /** Added to the results, of which there are as many, before they are finished. */
  readonly also?: TensorInfo | undefined;
  readonly finish: Finish;
}

/** Between what results are cut, by what follows a convolution. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  linear: [-Infinity, Infinity],
  relu: [0, Infinity],
  relu6: [0, 6],
};

/** What there is to do; null where that is of a sort, or so small, that it is left to the backend. */
export function convolutionOf({ inputs, attrs }: FusedConvolution, isDepthwise: boolean): Convolution | null {
  const { x, filter, bias } = inputs;
  const { strides, pad, dilations, dimRoundingMode, dataFormat = 'NHWC', activation = 'linear' } = attrs;
  const within = limits[activation];
  if (!within || dataFormat !== 'NHWC' || x.dtype !== 'float32' || filter.dtype !== 'float32') return null;
  const info = backend_util.computeConv2DInfo(
    x.shape as [number, number, number, number],
    filter.shape as [number, number, number, number],
    strides,
    dilations,
    pad,
    dimRoundingMode ?? undefined,
    isDepthwise,
  );
  const { outChannels, outWidth, outHeight, dilationWidth, dilationHeight, inChannels } = info;
  if (outChannels % outputsTogether !== 0 || dilationWidth !== 1 || dilationHeight !== 1) return null;
  if (isDepthwise ? outChannels !== inChannels : filter.shape[2] !== inChannels) return null;
  if ((isPointwise(info) && !isDepthwise ? outWidth * outHeight : outWidth) < leastPlaces) return null;
  const [least, most] = within;
  return { x, filter, bias, info, isDepthwise, finish: { how: 'cut', least, most } };
}

/** Whether a place depends on nothing but itself: then a picture is like one long row. */
export function isPointwise({
  filterWidth,
  filterHeight,
  strideWidth,
  strideHeight,
  padInfo,
}: backend_util.Conv2DInfo): boolean {
  const { top, bottom, left, right } = padInfo;
  return filterWidth * filterHeight * strideWidth * strideHeight === 1 && top + bottom + left + right === 0;
}
