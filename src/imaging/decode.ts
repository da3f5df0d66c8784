import { fail, ok, type Result } from '../core/result';
import { decodeHeic } from './heic/decode-heic';
import { mostDecodedPx } from '../core/limits';
import { isTooLarge } from './limits';
import { isHeic, storedSize, type SizePx } from './stored-size';

export interface DecodeOptions {
  /** The longer side of the bitmap is at most this; the whole picture when left out. */
  readonly maxSidePx?: number;
}

/**
 * Decodes a picture file, turned upright, in sRGB; of an animation the first frame. Works in a worker. The caller
 * closes the bitmap. Fails with a sentence when the declared size is beyond `mostDecodedPx`, or the browser cannot
 * decode the file.
 */
export async function decodeUpright(source: Blob, { maxSidePx }: DecodeOptions = {}): Promise<Result<ImageBitmap>> {
  const declared = await storedSize(source);
  if (declared && isTooLarge(declared)) return tooLarge(declared);
  const bitmap = await decode(source);
  if (!bitmap) return fail('picture.unreadable');
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  if (isTooLarge(size)) {
    bitmap.close();
    return tooLarge(size);
  }
  const target = maxSidePx === undefined ? size : fitWithin(size, maxSidePx);
  return ok(target.widthPx === size.widthPx ? bitmap : await shrink(bitmap, target));
}

/** By the browser; HEIC by libheif where the browser cannot, which is everywhere but in Safari. */
async function decode(source: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(source, { imageOrientation: 'from-image' });
  } catch {
    return (await isHeic(source)) ? decodeHeic(source).catch(() => null) : null;
  }
}

/** The largest size of the same proportions whose longer side is at most `maxSidePx`; never larger than `size`. */
export function fitWithin({ widthPx, heightPx }: SizePx, maxSidePx: number): SizePx {
  const scale = Math.min(1, maxSidePx / Math.max(widthPx, heightPx));
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}

/** Resizes in a second step, since the upright size is only known after the first. Closes `bitmap`. */
async function shrink(bitmap: ImageBitmap, { widthPx, heightPx }: SizePx): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(bitmap, {
      resizeWidth: widthPx,
      resizeHeight: heightPx,
      resizeQuality: 'high',
    });
  } finally {
    bitmap.close();
  }
}

function tooLarge({ widthPx, heightPx }: SizePx): Result<never> {
  return fail('picture.too-large', {
    megapixels: Math.round((widthPx * heightPx) / 1e6),
    limit: Math.round(mostDecodedPx / 1e6),
  });
}
