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
  const values = new Float32Array(inputHeightPx * inputWidthPx * 3);
  straighten(pixels, box, { width, height: inputHeightPx }, { scale: 1 / 127.5, offset: -1 }, (row, y) => {
    values.set(row, y * inputWidthPx * 3);
  });
  return tensor4d(values, [1, inputHeightPx, inputWidthPx, 3]);
}
