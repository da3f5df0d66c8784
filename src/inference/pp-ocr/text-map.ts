import { dispose, tensor4d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
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
/** Points a side of a cell of its output. */
const cellPoints = 4;
/** ImageNet's means and deviations, in PaddleOCR's channel order: blue, green, red. */
const means = [0.485, 0.456, 0.406] as const;
const deviations = [0.229, 0.224, 0.225] as const;

/**
 * Looks at the whole picture with its longer side scaled to about `sidePx`; the map is as large as what the network
 * was shown. DB, "Real-time Scene Text Detection with Differentiable Binarization" (arXiv:1911.08947).
 */
export async function textMap(model: GraphModel, pixels: Pixels, sidePx: number): Promise<TextMap> {
  return (await textMapAnd(model, pixels, sidePx, [], () => Promise.resolve(null))).map;
}

/** The same, and what `look` makes of what these nodes of the network gave on the way; their tensors are freed after it. */
export async function textMapAnd<T>(
  model: GraphModel,
  pixels: Pixels,
  sidePx: number,
  nodes: readonly string[],
  look: (inner: readonly Tensor[]) => Promise<T>,
): Promise<{ readonly map: TextMap; readonly seen: T }> {
  const input = networkInput(pixels, sidePx);
  const [, height, width] = input.shape;
  const outputs = [model.execute(input, [model.outputs[0]?.name ?? '', ...nodes])].flat();
  try {
    const [output, ...inner] = outputs;
    if (!output) throw new Error('The network that finds text gave nothing');
    const values = spread((await output.data()) as Float32Array, width, height);
    return { map: { width, height, values }, seen: await look(inner) };
  } finally {
    dispose([input, ...outputs]);
  }
}

/** The points row by row: the network gives them cell by cell, each with its own, row by row. */
function spread(cells: Float32Array, width: number, height: number): Float32Array {
  const values = new Float32Array(cells.length);
  const columns = width / cellPoints;
  for (let y = 0, to = 0; y < height; y++) {
    const row = Math.floor(y / cellPoints) * columns * cellPoints ** 2 + (y % cellPoints) * cellPoints;
    for (let column = 0; column < columns; column++)
      for (let i = 0; i < cellPoints; i++) values[to++] = cells[row + column * cellPoints ** 2 + i] ?? 0;
  }
  return values;
}

/** [1, height, width, 3] in multiples of 32, in about the picture's proportions. */
function networkInput(pixels: Pixels, sidePx: number): Tensor4D {
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
  return tensor4d(values, [1, height, width, 3]);
}
