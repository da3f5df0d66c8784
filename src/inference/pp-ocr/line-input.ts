import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Pixels } from '../picture';
import type { OrientedBox } from './oriented-box';
import { straighten } from './straighten';

/** Height of a line as the network is shown it. */
export const inputHeightPx = 48;
/** Widths the network is given: few of them, and some room behind the last letter. */
const widthStepPx = 32;
const roomPx = 16;

/** What the network is shown of a line: [1, 48, width, 3] in PaddleOCR's channel order (blue, green, red), -1..1. */
export function lineInput(pixels: Pixels, box: OrientedBox): Tensor4D {
  const width = Math.max(1, Math.round((box.width / box.height) * inputHeightPx));
  const inputWidthPx = Math.ceil((width + roomPx) / widthStepPx) * widthStepPx;
  const rgb = straighten(pixels, box, width, inputHeightPx);
  const values = new Float32Array(inputHeightPx * inputWidthPx * 3);
  for (let row = 0; row < inputHeightPx; row++) {
    for (let column = 0; column < width; column++) {
      const [from, to] = [(row * width + column) * 3, (row * inputWidthPx + column) * 3];
      for (let channel = 0; channel < 3; channel++) values[to + channel] = (rgb[from + 2 - channel] ?? 0) / 127.5 - 1;
    }
  }
  return tensor4d(values, [1, inputHeightPx, inputWidthPx, 3]);
}
