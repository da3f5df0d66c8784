import type { Cover } from '../core/redaction/plan';
import { boundsOf, isSingle, type Shape, type SingleShape } from '../core/redaction/shape';
import { coverOf, mcuPx, type CoverPx } from './cover';
import { boxesOf, wholePixels } from './cover-boxes';
import type { SizePx } from './stored-size';

/** The pixels of one cover: a rectangle of the upright picture, and which of its pixels; null for all of them. */
export interface CoverArea extends CoverPx {
  /** One value a pixel, row by row: not 0 = covered. */
  readonly mask: Uint8Array | null;
  /** The same as boxes of the picture, where it is made of such. */
  readonly boxes?: readonly CoverPx[];
}

/**
 * How far a drawn outline is widened, in px: the diagonal of an MCU, so that every pixel which a JPEG had mixed with
 * one inside goes too.
 */
const widenPx = Math.ceil(mcuPx * Math.SQRT2);

/**
 * The pixels that a cover takes. A found box is padded and snapped (`coverOf`), a drawn box and outline are widened by
 * an MCU. Edges are hard: a pixel that the outline touches is covered wholly.
 */
export function areaOf({ shape, by }: Cover, picture: SizePx): CoverArea {
  if (shape.type === 'rectangle') {
    return { ...coverOf(shape.box, picture, by === 'found' ? 'detected' : 'drawn'), mask: null };
  }
  const frame = frameOf(shape, picture);
  if (shape.type === 'cells') {
    const boxes = boxesOf({ shape, by }, picture);
    return { ...frame, mask: maskOf(boxes, frame), boxes };
  }
  const canvas = new OffscreenCanvas(Math.max(1, frame.widthPx), Math.max(1, frame.heightPx));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas to draw an outline on');
  context.translate(-frame.xPx, -frame.yPx);
  if (shape.type === 'around') {
    context.fillRect(0, 0, picture.widthPx, picture.heightPx);
    context.globalCompositeOperation = 'destination-out';
    for (const kept of shape.kept) draw(context, kept, picture, 0);
  } else {
    draw(context, shape, picture, widenPx);
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const mask = new Uint8Array(canvas.width * canvas.height);
  for (let i = 0; i < mask.length; i += 1) mask[i] = data[4 * i + 3] === 0 ? 0 : 1;
  return { ...frame, mask };
}

function maskOf(boxes: readonly CoverPx[], frame: CoverPx): Uint8Array {
  const mask = new Uint8Array(frame.widthPx * frame.heightPx);
  for (const { xPx, yPx, widthPx, heightPx } of boxes) {
    for (let y = yPx - frame.yPx; y < yPx - frame.yPx + heightPx; y += 1) {
      const start = y * frame.widthPx + xPx - frame.xPx;
      mask.fill(1, start, start + widthPx);
    }
  }
  return mask;
}

/** The whole pixels in which a shape lies when it is drawn. */
function frameOf(shape: Shape, picture: SizePx): CoverPx {
  const pen = shape.type === 'stroke' ? (shape.widthShare * Math.max(picture.widthPx, picture.heightPx)) / 2 : 0;
  return wholePixels(boundsOf(shape), picture, isSingle(shape) ? Math.ceil(pen + widenPx + 1) : 0);
}

/** Fills a shape, widened on all sides. */
function draw(
  context: OffscreenCanvasRenderingContext2D,
  shape: SingleShape,
  { widthPx, heightPx }: SizePx,
  byPx: number,
): void {
  if (shape.type === 'rectangle') {
    const [x0, y0, x1, y1] = shape.box;
    context.fillRect(x0 * widthPx, y0 * heightPx, (x1 - x0) * widthPx, (y1 - y0) * heightPx);
    return;
  }
  const path = new Path2D();
  for (const [index, [x, y]] of shape.points.entries()) {
    if (index === 0) path.moveTo(x * widthPx, y * heightPx);
    // A line of no length is drawn as a dot, by its round caps.
    path.lineTo(x * widthPx, y * heightPx);
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (shape.type === 'stroke') {
    context.lineWidth = Math.max(1, shape.widthShare * Math.max(widthPx, heightPx) + 2 * byPx);
    context.stroke(path);
    return;
  }
  path.closePath();
  context.fill(path);
  if (byPx === 0) return;
  context.lineWidth = 2 * byPx;
  context.stroke(path);
}
