import type { CoverArea } from '../cover-area';
import type { CellMeans } from './cell-means';

/**
 * Paints every covered pixel of an area in the colours of cells, opaquely, mixed linearly between the middles of the four
 * around it.
 * @param shiftPx how far the grid begins before the area, to the left and above
 */
export function paintSmooth(
  context: OffscreenCanvasRenderingContext2D,
  { xPx, yPx, widthPx, heightPx, mask }: CoverArea,
  cells: CellMeans,
  shiftPx: number,
): void {
  if (widthPx === 0 || heightPx === 0) return;
  const image = context.getImageData(xPx, yPx, widthPx, heightPx);
  const { data } = image;
  const across = steps(widthPx, cells.columns, cells.sidePx, shiftPx);
  const down = steps(heightPx, cells.rows, cells.sidePx, shiftPx);
  const line = new Float32Array(3 * cells.columns);
  for (let y = 0; y < heightPx; y += 1) {
    mixRows(cells, down, y, line);
    for (let x = 0; x < widthPx; x += 1) {
      const pixel = y * widthPx + x;
      if (mask?.[pixel] === 0) continue;
      const before = 3 * (across.before[x] ?? 0);
      const after = 3 * (across.after[x] ?? 0);
      const share = across.share[x] ?? 0;
      for (let c = 0; c < 3; c += 1) {
        const from = line[before + c] ?? 0;
        data[4 * pixel + c] = from + ((line[after + c] ?? 0) - from) * share;
      }
      data[4 * pixel + 3] = 255;
    }
  }
  context.putImageData(image, xPx, yPx);
}

/** For each pixel along a side: the cells whose middles are before and after it, and how far it is on its way. */
interface Steps {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly share: Float32Array;
}

function steps(lengthPx: number, cells: number, sidePx: number, shiftPx: number): Steps {
  const at = Array.from({ length: lengthPx }, (_v, px) => (px + shiftPx + 0.5) / sidePx - 0.5);
  const inGrid = (cell: number): number => Math.min(cells - 1, Math.max(0, cell));
  return {
    before: Int32Array.from(at, (value) => inGrid(Math.floor(value))),
    after: Int32Array.from(at, (value) => inGrid(Math.floor(value) + 1)),
    share: Float32Array.from(at, (value) => value - Math.floor(value)),
  };
}

/** The row of cells that a row of pixels lies in, mixed from the two around it. */
function mixRows({ columns, values }: CellMeans, down: Steps, y: number, line: Float32Array): void {
  const upper = 3 * columns * (down.before[y] ?? 0);
  const lower = 3 * columns * (down.after[y] ?? 0);
  const share = down.share[y] ?? 0;
  for (let i = 0; i < line.length; i += 1) {
    const from = values[upper + i] ?? 0;
    line[i] = from + ((values[lower + i] ?? 0) - from) * share;
  }
}
