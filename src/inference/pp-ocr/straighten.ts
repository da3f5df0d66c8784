import { cutOut } from '../cut-out';
import type { Pixels } from '../picture';
import { workspace } from '../pixel-math/workspace';
import { corners, type OrientedBox } from './oriented-box';

/** Larger text is shrunk first, so that nothing aliases. */
const roomForSharpness = 1.5;

/** What becomes of a channel v (0..255): v · scale + offset. */
interface Numbers {
  readonly scale: number;
  readonly offset: number;
}

/**
 * The part of a picture inside a box at any angle, upright, row by row: blue, green and red of each point. A row is only
 * there until `take` returns.
 */
export function straighten(
  pixels: Pixels,
  box: OrientedBox,
  { width, height }: { readonly width: number; readonly height: number },
  { scale: by, offset }: Numbers,
  take: (row: Float32Array, y: number) => void,
): void {
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
  const { math, at, bytes, floats } = workspace({ pixels: small.data.length, out: width * 12 });
  bytes.set(small.data, at.pixels);
  const made = floats.subarray(at.out / 4, at.out / 4 + width * 3);
  const step = box.width / width;
  const u = step / 2 - box.width / 2;
  for (let row = 0; row < height; row++) {
    const v = ((row + 0.5) / height - 0.5) * box.height;
    const x = (box.centre.x + u * cos - v * sin - left) * across - 0.5;
    const y = (box.centre.y + u * sin + v * cos - top) * down - 0.5;
    const along = [x, y, step * cos * across, step * sin * down] as const;
    math.sampleAlong(at.pixels, small.width, small.height, ...along, width, by, offset, at.out);
    take(made, row);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
