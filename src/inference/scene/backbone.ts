import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, scalar, tensor1d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** CenterNet's features at strides 8, 16 and 32. */
export interface Features {
  readonly f8: Tensor;
  readonly f16: Tensor;
  readonly f32: Tensor;
}

/** What CenterNet makes of a picture: its own 100 boxes, and its features. */
export interface Backbone extends Features {
  readonly detections: Tensor;
  /** An early layer (stride 16, 64 deep): edges, colours and textures, by which things are told distinctive or plain. */
  readonly textures: Tensor;
}

const outputs = [
  'tower_0/detections',
  'tower_0/MobilenetV3/expanded_conv_6/project/BatchNorm/FusedBatchNorm',
  'tower_0/CenternetHead/Relu_1',
  'tower_0/CenternetHead/Relu',
  'tower_0/extern1/hard_swish/mul_1',
];

/**
 * One pass of CenterNet over an input whose sides are multiples of 32 px. The caller disposes of what comes back. The graph was
 * exported for 512 × 512 and has the sizes of its grids as constants: they are told anew with every picture.
 */
export function runBackbone(model: GraphModel, input: Tensor4D): Backbone {
  const [, heightPx, widthPx] = input.shape;
  const cells = (stride: number) => tensor1d([heightPx / stride, widthPx / stride], 'int32');
  const sizes = {
    'tower_0/CenternetHead/c5_upsample/up_sampling2d/mul': cells(16),
    'tower_0/CenternetHead/c4_upsample/up_sampling2d_1/mul': cells(8),
    'tower_0/CenternetHead/c3_upsample/up_sampling2d_2/mul': cells(4),
    'tower_0/BatchGather/concat': tensor1d([(heightPx / 4) * (widthPx / 4), 4], 'int32'),
    'tower_0/strided_slice_6': scalar(widthPx / 4, 'int32'),
  };
  try {
    const made = model.execute({ 'tower_0/images': input, ...sizes }, outputs);
    const [detections, textures, f8, f16, f32] = made as [Tensor, Tensor, Tensor, Tensor, Tensor];
    return { detections, textures, f8, f16, f32 };
  } finally {
    dispose(sizes);
  }
}
