import sharp from 'sharp';
import type { RegionNorm } from '../../src/core/findings/finding';

/** Decoded samples, interleaved, upright. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Decodes with libvips, independent of what the extension uses. */
export async function decodePixels(file: string | Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(file).rotate().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
}

function isInside(x: number, y: number, { width, height }: Pixels, [x0, y0, x1, y1]: RegionNorm): boolean {
  return x >= x0 * width && x < x1 * width && y >= y0 * height && y < y1 * height;
}

/** The samples of one channel at the pixels for which `keep` holds. */
function* samplesWhere(
  pixels: Pixels,
  keep: (x: number, y: number) => boolean,
): Generator<{ readonly index: number; readonly value: number }> {
  const { width, height, channels, data } = pixels;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!keep(x, y)) continue;
      for (let channel = 0; channel < channels; channel += 1) {
        const index = (y * width + x) * channels + channel;
        yield { index, value: data[index] ?? 0 };
      }
    }
  }
}

/** Largest difference of any sample inside a region from the sample at its middle, per channel. */
export function spreadInside(pixels: Pixels, region: RegionNorm): number {
  const { width, height, channels, data } = pixels;
  const middleX = Math.floor(((region[0] + region[2]) / 2) * width);
  const middleY = Math.floor(((region[1] + region[3]) / 2) * height);
  const middle = (middleY * width + middleX) * channels;
  let spread = 0;
  for (const { index, value } of samplesWhere(pixels, (x, y) => isInside(x, y, pixels, region))) {
    spread = Math.max(spread, Math.abs(value - (data[middle + (index % channels)] ?? 0)));
  }
  return spread;
}

/** Peak signal-to-noise ratio in dB over the pixels outside all regions; Infinity when they are the same. */
export function psnrOutside(a: Pixels, b: Pixels, regions: readonly RegionNorm[]): number {
  let sum = 0;
  let count = 0;
  const outside = (x: number, y: number): boolean => !regions.some((region) => isInside(x, y, a, region));
  for (const { index, value } of samplesWhere(a, outside)) {
    sum += (value - (b.data[index] ?? 0)) ** 2;
    count += 1;
  }
  return sum === 0 ? Infinity : 10 * Math.log10((255 * 255 * count) / sum);
}

/** The region grown on every side by a share of the picture. */
export function grown([x0, y0, x1, y1]: RegionNorm, by: number): RegionNorm {
  return [x0 - by, y0 - by, x1 + by, y1 + by];
}
