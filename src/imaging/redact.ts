import type { RegionNorm } from '../core/findings/finding';
import { fail, ok, type Result } from '../core/result';
import { coverOf } from './cover';
import { decodeUpright } from './decode';
import { encode, encodingFor } from './encode';
import { redactionOf } from './redactions/registry';

export interface Redacted {
  readonly blob: Blob;
  /** The type really written, which need not be the one asked for. */
  readonly mime: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws a picture upright at full size in sRGB, covers `regions`, and encodes it once, as `mime` where the browser
 * can. What the canvas writes is only pixels, but the caller strips it again like any other file. An animation
 * becomes its first frame.
 */
export async function redact(
  source: Blob,
  regions: readonly RegionNorm[],
  redactionId: string,
  mime: string,
): Promise<Result<Redacted>> {
  const redaction = redactionOf(redactionId);
  const decoded = await decodeUpright(source);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const target = encodingFor(mime);
  const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d', { alpha: target !== 'image/jpeg' });
  if (!context) {
    bitmap.close();
    return fail('picture.not-written');
  }
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  for (const region of regions) redaction.apply(context, coverOf(region, size));
  const encoded = await encode(canvas, target);
  return encoded.ok ? ok({ blob: encoded.value, mime: encoded.value.type, ...size }) : encoded;
}
