import { isEncodable, type EncodableMime } from '../core/redaction/written-as';
import { fail, ok, type Result } from '../core/result';

/**
 * Writes a canvas once. The type that came out is the blob's: browsers write PNG for a type they do not know.
 * @param quality 0..1, for JPEG and WebP
 */
export async function encode(canvas: OffscreenCanvas, mime: EncodableMime, quality: number): Promise<Result<Blob>> {
  try {
    const blob = await canvas.convertToBlob({ type: mime, quality });
    return blob.size > 0 && isEncodable(blob.type) ? ok(blob) : fail('picture.not-written');
  } catch {
    return fail('picture.not-written');
  }
}
