import { tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { Pixels } from '../picture';
import { resampleRgb } from '../resample';
import { wholeOf } from '../tiles';

/** How likely each point of a picture is text, 0..1, row by row. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** The network halves its input five times. */
const multiplePx = 32;
/** ImageNet's means and deviations, in PaddleOCR's channel order: blue, green, red. */
const means = [0.485, 0.456, 0.406] as const;
const deviations = [0.229, 0.224, 0.225] as const;

/**
 * Looks at the whole picture with its longer side scaled to about `sidePx`; the map is as large as what the network
 * was shown. DB, "Real-time Scene Text Detection with Differentiable Binarization" (arXiv:1911.08947).
 */
export async function textMap(model: GraphModel, pixels: Pixels, sidePx: number): Promise<TextMap> {
  const scale = sidePx / Math.max(pixels.width, pixels.height);
  const fit = (lengthPx: number): number => Math.max(1, Math.round((lengthPx * scale) / multiplePx)) * multiplePx;
  const [width, height] = [fit(pixels.width), fit(pixels.height)];
  const rgb = resampleRgb(pixels, wholeOf(pixels), width, height);
  const values = new Float32Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) {
    for (let channel = 0; channel < 3; channel++) {
      const value = (rgb[i + 2 - channel] ?? 0) / 255;
      values[i + channel] = (value - (means[channel] ?? 0)) / (deviations[channel] ?? 1);
    }
  }
  const input = tensor4d(values, [1, height, width, 3]);
  const output = model.execute(input) as Tensor;
  try {
    return { width, height, values: (await output.data()) as Float32Array };
  } finally {
    input.dispose();
    output.dispose();
  }
}
