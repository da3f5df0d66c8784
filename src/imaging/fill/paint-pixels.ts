import type { CoverArea } from '../cover-area';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Whether the pixel at (x, y) of the area, in px from its top left corner, is covered. */
export function isCovered({ mask, widthPx }: CoverArea, x: number, y: number): boolean {
  return mask?.[y * widthPx + x] !== 0;
}

/**
 * Replaces every covered pixel of an area, opaquely; the others keep their exact values.
 * @param colourAt for a pixel in px from the area's top left corner; channels 0..255, rounded here
 */
export function paintPixels(
  context: OffscreenCanvasRenderingContext2D,
  area: CoverArea,
  colourAt: (x: number, y: number) => Rgb,
): void {
  const { xPx, yPx, widthPx, heightPx } = area;
  if (widthPx === 0 || heightPx === 0) return;
  const image = context.getImageData(xPx, yPx, widthPx, heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      if (!isCovered(area, x, y)) continue;
      const [red, green, blue] = colourAt(x, y);
      const at = 4 * (y * widthPx + x);
      image.data[at] = red;
      image.data[at + 1] = green;
      image.data[at + 2] = blue;
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, xPx, yPx);
}
