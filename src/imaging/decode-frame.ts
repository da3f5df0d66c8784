import { isTooLarge } from './limits';

/**
 * One image of an animation as it is shown, turned upright; null where this browser can't decode it by itself or it is
 * too large. Works in a worker (WebCodecs, ImageDecoder). The caller closes the bitmap.
 * @param index from 0
 */
export async function decodeFrame(source: Blob, mime: string, index: number): Promise<ImageBitmap | null> {
  if (typeof ImageDecoder === 'undefined' || !(await ImageDecoder.isTypeSupported(mime))) return null;
  const decoder = new ImageDecoder({ data: await source.arrayBuffer(), type: mime, preferAnimation: true });
  try {
    const { image } = await decoder.decode({ frameIndex: index });
    const size = { widthPx: image.displayWidth, heightPx: image.displayHeight };
    const bitmap = isTooLarge(size) ? null : await createImageBitmap(image);
    image.close();
    return bitmap;
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
