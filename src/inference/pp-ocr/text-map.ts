import { dispose, tensor4d, type Tensor } from '@tensorflow/tfjs-core';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { RegionNorm } from '../../core/findings/finding';
import type { Pixels } from '../picture';
import { resampleNumbers, type Channels } from '../resample';

/** How likely each point of a part of a picture is text, 0..1, row by row; elsewhere nobody looked. */
export interface TextMap {
  /** In points of the map. */
  readonly whole: Size;
  readonly part: Cut;
  readonly values: Float32Array;
}

/** The network halves its input five times. */
const multiplePx = 32;
/** Points a side of a cell of its output. */
const cellPoints = 4;
/** 0..255 with the means and deviations of ImageNet, as PaddleOCR has them: those of red for blue and the other way round. */
const [means, deviations] = [[0.485, 0.456, 0.406] as const, [0.229, 0.224, 0.225] as const];
const channels: Channels = {
  order: 'bgr',
  scales: [1 / (255 * deviations[0]), 1 / (255 * deviations[1]), 1 / (255 * deviations[2])],
  offsets: [-means[0] / deviations[0], -means[1] / deviations[1], -means[2] / deviations[2]],
};

/** Looks at `part` of a picture whose longer side is scaled to about `sidePx`. */
export async function textMap(model: GraphModel, pixels: Pixels, sidePx: number, part: RegionNorm): Promise<TextMap> {
  const whole = networkSize(pixels, sidePx);
  const at = onGrid(part, whole);
  const input = tensor4d(networkValues(pixels, whole, at), [1, at.height, at.width, 3]);
  const made: Tensor[] = [input];
  try {
    const output = model.execute(input, model.outputs[0]?.name ?? '') as Tensor;
    made.push(output);
    return { whole, part: at, values: spread((await output.data()) as Float32Array, at.width, at.height) };
  } finally {
    dispose(made);
  }
}

/**
 * Looks at the whole picture with its longer side scaled to about `sidePx`; the map is as large as what the network
 * was shown. DB, "Real-time Scene Text Detection with Differentiable Binarization" (arXiv:1911.08947). With it comes what `look`
 * makes of what these nodes of the network gave on the way; their tensors are freed after it.
 */
export async function textMapAnd<T>(
  model: GraphModel,
  pixels: Pixels,
  sidePx: number,
  nodes: readonly string[],
  look: (inner: readonly Tensor[]) => Promise<T>,
): Promise<{ readonly map: TextMap; readonly seen: T }> {
  const whole = networkSize(pixels, sidePx);
  const part = { x: 0, y: 0, ...whole };
  const input = tensor4d(networkValues(pixels, whole, part), [1, whole.height, whole.width, 3]);
  let outputs: Tensor[] = [];
  try {
    outputs = [model.execute(input, [model.outputs[0]?.name ?? '', ...nodes])].flat();
    const [output, ...inner] = outputs;
    if (!output) throw new Error('The network that finds text gave nothing');
    const values = spread((await output.data()) as Float32Array, whole.width, whole.height);
    return { map: { whole, part, values }, seen: await look(inner) };
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

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Cut extends Size {
  readonly x: number;
  readonly y: number;
}

/** The smallest part of the network's grid that holds a region. */
function onGrid([x0, y0, x1, y1]: RegionNorm, { width, height }: Size): Cut {
  const from = (at: number, side: number): number =>
    Math.min(Math.max(Math.floor((at * side) / multiplePx) * multiplePx, 0), side - multiplePx);
  const to = (at: number, side: number): number => Math.min(Math.ceil((at * side) / multiplePx) * multiplePx, side);
  const [x, y] = [from(x0, width), from(y0, height)];
  return {
    x,
    y,
    width: Math.max(to(x1, width) - x, multiplePx),
    height: Math.max(to(y1, height) - y, multiplePx),
  };
}

/** In multiples of 32, in about the picture's proportions. */
function networkSize(pixels: Pixels, sidePx: number): Size {
  const scale = sidePx / Math.max(pixels.width, pixels.height);
  const fit = (lengthPx: number): number => Math.max(1, Math.round((lengthPx * scale) / multiplePx)) * multiplePx;
  return { width: fit(pixels.width), height: fit(pixels.height) };
}

/** What the network is shown of `cut` of a picture of that size: [height, width, 3]. */
function networkValues(pixels: Pixels, whole: Size, cut: Cut): Float32Array {
  const [across, down] = [pixels.width / whole.width, pixels.height / whole.height];
  const source = { xPx: cut.x * across, yPx: cut.y * down, widthPx: cut.width * across, heightPx: cut.height * down };
  const values = new Float32Array(cut.width * cut.height * 3);
  resampleNumbers(pixels, source, { width: cut.width, height: cut.height }, channels, (row, y) => {
    values.set(row, y * cut.width * 3);
  });
  return values;
}
