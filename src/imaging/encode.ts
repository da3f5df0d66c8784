import { fail, ok, type Result } from '../core/result';

/** What the canvas of both browsers can write. */
export type EncodableMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** Close to what cameras use; used for JPEG and WebP. */
const quality = 0.92;

/** Formats a canvas cannot write, and the one that keeps most of what they can do (transparency, sharp edges). */
const substitutes: Readonly<Record<string, EncodableMime>> = {
  'image/gif': 'image/png',
  'image/bmp': 'image/png',
  'image/x-icon': 'image/png',
  'image/vnd.microsoft.icon': 'image/png',
  'image/svg+xml': 'image/png',
  'image/avif': 'image/webp',
  'image/jxl': 'image/webp',
};

/** The type to write a picture of type `mime` in: its own where the browser can, else the nearest, else JPEG. */
export function encodingFor(mime: string): EncodableMime {
  return isEncodable(mime) ? mime : (substitutes[mime] ?? 'image/jpeg');
}

/** Writes a canvas once. The type that came out is the blob's: browsers write PNG for a type they do not know. */
export async function encode(canvas: OffscreenCanvas, mime: EncodableMime): Promise<Result<Blob>> {
  try {
    const blob = await canvas.convertToBlob({ type: mime, quality });
    return blob.size > 0 && isEncodable(blob.type) ? ok(blob) : fail('picture.not-written');
  } catch {
    return fail('picture.not-written');
  }
}

function isEncodable(mime: string): mime is EncodableMime {
  return mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/webp';
}
