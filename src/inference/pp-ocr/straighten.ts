import { cutOut } from '../cut-out';
import type { Pixels } from '../picture';
import { corners, type OrientedBox } from './oriented-box';

/** Larger text is shrunk first, so that nothing aliases. */
const roomForSharpness = 1.5;

/** The part of a picture inside a box at any angle, upright, as RGB 0..255 [height, width, 3]. */
export function straighten(pixels: Pixels, box: OrientedBox, width: number, height: number): Float32Array {
  const around = corners(box);
  const left = clamp(Math.floor(Math.min(...around.map(({ x }) => x))) - 1, 0, pixels.width - 1);
  const top = clamp(Math.floor(Math.min(...around.map(({ y }) => y))) - 1, 0, pixels.height - 1);
  const right = clamp(Math.ceil(Math.max(...around.map(({ x }) => x))) + 1, left + 1, pixels.width);
  const bottom = clamp(Math.ceil(Math.max(...around.map(({ y }) => y))) + 1, top + 1, pixels.height);
  const scale = Math.min(1, (height * roomForSharpness) / box.height);
  const source = { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
  const small = cutOut(
    pixels,
    source,
    Math.max(1, Math.round(source.widthPx * scale)),
    Math.max(1, Math.round(source.heightPx * scale)),
  );
  const [across, down] = [small.width / source.widthPx, small.height / source.heightPx];
  const [cos, sin] = [Math.cos(box.along), Math.sin(box.along)];
  const out = new Float32Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const v = ((row + 0.5) / height - 0.5) * box.height;
    for (let column = 0; column < width; column++) {
      const u = ((column + 0.5) / width - 0.5) * box.width;
      const x = (box.centre.x + u * cos - v * sin - left) * across - 0.5;
      const y = (box.centre.y + u * sin + v * cos - top) * down - 0.5;
      sample(small, x, y, out, (row * width + column) * 3);
    }
  }
  return out;
}

/** Bilinear interpolation; outside, the nearest pixel. */
function sample({ width, height, data }: Pixels, x: number, y: number, out: Float32Array, to: number): void {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [x - x0, y - y0];
  for (const [dx, dy, weight] of [
    [0, 0, (1 - right) * (1 - bottom)],
    [1, 0, right * (1 - bottom)],
    [0, 1, (1 - right) * bottom],
    [1, 1, right * bottom],
  ] as const) {
    const from = (clamp(y0 + dy, 0, height - 1) * width + clamp(x0 + dx, 0, width - 1)) * 4;
    for (let channel = 0; channel < 3; channel++)
      out[to + channel] = (out[to + channel] ?? 0) + weight * (data[from + channel] ?? 0);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
