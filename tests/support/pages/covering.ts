import { fills, isWeak, type Cover } from '../../../src/core/redaction/plan';
import { boxesOf } from '../../../src/imaging/cover-boxes';
import { redact } from '../../../src/imaging/redact';

/** Several boxes that touch, lie at an edge, and lie apart; and a found box among them. */
const parts = [
  [0, 0, 0.2, 0.1],
  [0.2, 0, 0.27, 0.1],
  [0.2, 0.1, 0.24, 0.35],
  [0.61, 0.42, 0.83, 0.66],
  [0.93, 0.9, 1, 1],
] as const;
const box = [0.55, 0.5, 0.7, 0.8] as const;

/** A picture with the same everywhere but under the covers, where there is another noise for each seed. */
async function picture(widthPx: number, heightPx: number, covers: readonly Cover[], seed: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const image = context.createImageData(widthPx, heightPx);
  const hidden = covers.flatMap((cover) => boxesOf(cover, { widthPx, heightPx }));
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const isHidden = hidden.some(
        (one) => x >= one.xPx && y >= one.yPx && x < one.xPx + one.widthPx && y < one.yPx + one.heightPx,
      );
      const noise = (Math.imul(x * 7919 + y * 104_729 + (isHidden ? seed : 0), 2_654_435_761) >>> 24) & 255;
      image.data.set([noise, (x * 255) / widthPx, (y * 255) / heightPx, 255], 4 * (y * widthPx + x));
    }
  }
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function pixels(blob: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
}

/**
 * Covers two pictures that differ under the covers alone, in each strong way: how many values of the results differ, and
 * how many of the two pictures themselves did.
 */
async function differences(
  widthPx: number,
  heightPx: number,
): Promise<Record<string, readonly [after: number, before: number]>> {
  const found: Record<string, readonly [number, number]> = {};
  for (const fill of fills.filter((one) => !isWeak(one))) {
    const covers: Cover[] = [
      { shape: { type: 'rectangle', box: [...box] }, fill: 'solid', by: 'found' },
      { shape: { type: 'cells', boxes: parts.map((part) => [...part]) }, fill, by: 'found' },
    ];
    const two = [await picture(widthPx, heightPx, covers, 1), await picture(widthPx, heightPx, covers, 2)] as const;
    const results: Blob[] = [];
    for (const source of two) {
      const covered = await redact(source, { covers, crop: null }, 'image/png');
      if (!covered.ok) throw new Error(covered.reason.key);
      results.push(covered.value.blob);
    }
    const count = async (a: Blob, b: Blob): Promise<number> => {
      const [one, other] = [await pixels(a), await pixels(b)];
      return one.filter((value, index) => value !== other[index]).length + Math.abs(one.length - other.length);
    };
    const [first, second] = results;
    if (first && second) found[fill] = [await count(first, second), await count(...two)];
  }
  return found;
}

Object.assign(globalThis, { differences });
