/** Rows compared at a time, so that two full pictures are never held as raw pixels at once. */
const stripHeightPx = 256;

/** Where two decoded pictures differ; null when every pixel of the upright pictures is equal. */
export type Difference =
  { readonly what: 'size' } | { readonly what: 'pixel'; readonly xPx: number; readonly yPx: number };

async function decode(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture, { imageOrientation: 'from-image', premultiplyAlpha: 'none' });
}

function rows(bitmap: ImageBitmap, fromPx: number, heightPx: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(bitmap.width, heightPx).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D context');
  context.drawImage(bitmap, 0, -fromPx);
  return context.getImageData(0, 0, bitmap.width, heightPx).data;
}

/**
 * Compares what two files show, upright and in sRGB, as the browser decodes them. Of an animated picture only the first
 * frame. Rejects when either can't be decoded.
 */
export async function comparePixels(before: Blob, after: Blob): Promise<Difference | null> {
  const [a, b] = await Promise.all([decode(before), decode(after)]);
  try {
    if (a.width !== b.width || a.height !== b.height) return { what: 'size' };
    for (let y = 0; y < a.height; y += stripHeightPx) {
      const height = Math.min(stripHeightPx, a.height - y);
      const left = rows(a, y, height);
      const right = rows(b, y, height);
      const at = left.findIndex((value, index) => value !== right[index]);
      if (at >= 0) {
        const pixel = at >> 2;
        return { what: 'pixel', xPx: pixel % a.width, yPx: y + Math.floor(pixel / a.width) };
      }
    }
    return null;
  } finally {
    a.close();
    b.close();
  }
}
