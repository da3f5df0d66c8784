import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Placement } from './letterbox';
import type { Pixels } from './picture';
import { resampleNumbers, type Channels } from './resample';

/** How a network wants its numbers: a channel value v (0..255) becomes v · scale + offset; padding is `padding` (0..255). */
export interface InputSpec {
  readonly scale: number;
  readonly offset: number;
  readonly padding: number;
}

/** The picture at its place in a network's input, as a tensor [1, height, width, 3]. The caller disposes of it. */
export function networkInput(pixels: Pixels, { source, target, input }: Placement, spec: InputSpec): Tensor4D {
  const { scale, offset, padding } = spec;
  const values = new Float32Array(input.widthPx * input.heightPx * 3).fill(padding * scale + offset);
  const size = { width: target.widthPx, height: target.heightPx };
  const channels: Channels = { order: 'rgb', scales: [scale, scale, scale], offsets: [offset, offset, offset] };
  resampleNumbers(pixels, source, size, channels, (row, y) => {
    values.set(row, ((target.yPx + y) * input.widthPx + target.xPx) * 3);
  });
  return tensor4d(values, [1, input.heightPx, input.widthPx, 3]);
}
