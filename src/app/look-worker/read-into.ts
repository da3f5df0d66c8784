import type { Pixels } from '../../inference/picture';

/** So many rows are drawn at once: memory for all of them would have to be got for each picture. */
const stripRows = 256;

/** The pixels of a bitmap, read into those of its size. Throws when the canvas cannot be made. */
export async function readInto(bitmap: ImageBitmap, { width, height, data }: Pixels): Promise<void> {
  const canvas = new OffscreenCanvas(width, Math.min(stripRows, height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2d context for reading the pixels of a picture');
  const opaque = isOpaque(bitmap);
  for (let top = 0; top < height; top += stripRows) {
    const rows = Math.min(stripRows, height - top);
    context.clearRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, top, width, rows, 0, 0, width, rows);
    const strip = data.subarray(top * width * 4, (top + rows) * width * 4);
    if (opaque) await copyOpaque(canvas, rows, strip);
    else strip.set(context.getImageData(0, 0, width, rows).data);
  }
}

/** As the browser tells by the format of its pixels, of which one has no use for the fourth channel. */
function isOpaque(bitmap: ImageBitmap): boolean {
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  const { format } = frame;
  frame.close();
  return format === 'BGRX' || format === 'RGBX';
}

/** One copy fewer than `getImageData` makes; where something is transparent, that has other colours. */
async function copyOpaque(canvas: OffscreenCanvas, rows: number, target: Uint8ClampedArray): Promise<void> {
  const frame = new VideoFrame(canvas, { timestamp: 0 });
  try {
    await frame.copyTo(target, { format: 'RGBA', rect: { x: 0, y: 0, width: canvas.width, height: rows } });
  } finally {
    frame.close();
  }
}
