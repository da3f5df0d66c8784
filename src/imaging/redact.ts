import type { RegionNorm } from '../core/findings/finding';
import type { Cover, RedactionPlan } from '../core/redaction/plan';
import { writtenAs } from '../core/redaction/written-as';
import { fail, ok, type Result } from '../core/result';
import { areaOf } from './cover-area';
import { decodeUpright, type DecodeOptions } from './decode';
import { encode } from './encode';
import { redactionOf } from './redactions/registry';
import { sourceQuality } from './source-quality';
import type { SizePx } from './stored-size';

export interface Redacted {
  readonly blob: Blob;
  /** The type really written, which need not be the one asked for. */
  readonly mime: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws a picture upright in sRGB, carries out `plan`, and encodes it once, as `mime` where the browser can. What the
 * canvas writes is only pixels, but the caller strips it again like any other file. An animation becomes its first
 * frame.
 * @param maxSidePx for a preview: draws smaller; without it, at full size
 */
export async function redact(
  source: Blob,
  plan: RedactionPlan,
  mime: string,
  { maxSidePx }: DecodeOptions = {},
): Promise<Result<Redacted>> {
  const decoded = await decodeUpright(source, maxSidePx === undefined ? {} : { maxSidePx });
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const size = { widthPx: bitmap.width, heightPx: bitmap.height };
  const target = writtenAs(mime);
  const context = new OffscreenCanvas(size.widthPx, size.heightPx).getContext('2d', {
    alpha: target !== 'image/jpeg',
  });
  if (!context) {
    bitmap.close();
    return fail('picture.not-written');
  }
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const covers = [...plan.covers].sort((a, b) => Number(isOfCells(b)) - Number(isOfCells(a)));
  const areas = covers.map((cover) => areaOf(cover, size));
  for (const [index, cover] of covers.entries()) {
    const area = areas[index];
    if (area) redactionOf(cover.fill).apply(context, area, areas);
  }
  const canvas = cropped(context.canvas, plan.crop, size);
  if (!canvas) return fail('picture.not-written');
  const encoded = await encode(canvas, target, await sourceQuality(source));
  if (!encoded.ok) return encoded;
  return ok({
    blob: encoded.value,
    mime: encoded.value.type,
    widthPx: canvas.width,
    heightPx: canvas.height,
  });
}

/** The part of a canvas in whole pixels, at least one; null when no canvas can be had. */
function cropped(canvas: OffscreenCanvas, crop: RegionNorm | null, { widthPx, heightPx }: SizePx) {
  if (!crop) return canvas;
  const left = Math.min(widthPx - 1, Math.floor(crop[0] * widthPx));
  const top = Math.min(heightPx - 1, Math.floor(crop[1] * heightPx));
  const width = Math.max(1, Math.min(widthPx, Math.ceil(crop[2] * widthPx)) - left);
  const height = Math.max(1, Math.min(heightPx, Math.ceil(crop[3] * heightPx)) - top);
  const part = new OffscreenCanvas(width, height);
  const context = part.getContext('2d');
  context?.drawImage(canvas, left, top, width, height, 0, 0, width, height);
  return context ? part : null;
}

/** Cells reach a little into the boxes beside them: they are painted first, so that boxes stay whole. */
function isOfCells({ shape }: Cover): boolean {
  return shape.type === 'cells';
}
