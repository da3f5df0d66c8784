import type { CoverPx } from '../cover';
import type { CellMeans } from './cell-means';

/**
 * Paints whole boxes in the colours of cells, opaquely, mixed between the middles of the cells by the canvas itself: for
 * areas as large as the picture, where a loop over the pixels takes longer than decoding and encoding it.
 * @param area where the grid is, which begins one cell before it
 */
export function paintBoxes(
  context: OffscreenCanvasRenderingContext2D,
  area: CoverPx,
  boxes: readonly CoverPx[],
  { columns, rows, sidePx, values }: CellMeans,
): void {
  const small = new OffscreenCanvas(columns, rows);
  const pen = small.getContext('2d', { alpha: false });
  if (!pen) throw new Error('No canvas for the colours of cells');
  const image = pen.createImageData(columns, rows);
  for (let cell = 0; cell < columns * rows; cell += 1) {
    for (let c = 0; c < 3; c += 1) image.data[4 * cell + c] = values[3 * cell + c] ?? 0;
    image.data[4 * cell + 3] = 255;
  }
  pen.putImageData(image, 0, 0);
  context.save();
  context.beginPath();
  // Whole pixels: no edge is mixed with what was below.
  for (const { xPx, yPx, widthPx, heightPx } of boxes) context.rect(xPx, yPx, widthPx, heightPx);
  context.clip();
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'low';
  context.drawImage(small, area.xPx - sidePx, area.yPx - sidePx, columns * sidePx, rows * sidePx);
  context.restore();
}
