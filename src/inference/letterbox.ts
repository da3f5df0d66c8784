import type { RegionNorm } from '../core/findings/finding';
import type { RectPx } from './rect-px';

/** Size of a network's input. */
export interface InputSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Where a rectangle of the picture lies in a network's input: `source` (picture px) is drawn at `target` (input px). */
export interface Placement {
  readonly source: RectPx;
  readonly target: RectPx;
  readonly input: InputSize;
}

/** Fits `source` into an input, keeping its proportions, centred; what is left over is padding. */
export function letterbox(source: RectPx, input: InputSize): Placement {
  const scale = Math.min(input.widthPx / source.widthPx, input.heightPx / source.heightPx);
  const widthPx = Math.min(input.widthPx, Math.max(1, Math.round(source.widthPx * scale)));
  const heightPx = Math.min(input.heightPx, Math.max(1, Math.round(source.heightPx * scale)));
  const xPx = Math.floor((input.widthPx - widthPx) / 2);
  const yPx = Math.floor((input.heightPx - heightPx) / 2);
  return { source, target: { xPx, yPx, widthPx, heightPx }, input };
}

/** A box in input px ([x0, y0, x1, y1]) as a region of the picture, cut at its edges; null when nothing is left. */
export function toRegionNorm(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  { source, target }: Placement,
  picture: { readonly width: number; readonly height: number },
): RegionNorm | null {
  const across = (x: number) => (source.xPx + ((x - target.xPx) * source.widthPx) / target.widthPx) / picture.width;
  const down = (y: number) => (source.yPx + ((y - target.yPx) * source.heightPx) / target.heightPx) / picture.height;
  const region = [across(x0), down(y0), across(x1), down(y1)].map((v) => Math.min(Math.max(v, 0), 1));
  const [left, top, right, bottom] = region as [number, number, number, number];
  return right > left && bottom > top ? [left, top, right, bottom] : null;
}
