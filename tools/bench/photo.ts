import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../project-root';

/** Width of a 4:3 photo with so many megapixels. */
function widthOf(megapixels: number): number {
  return Math.round(Math.sqrt((megapixels * 1e6 * 4) / 3));
}

/** Degrees, minutes and seconds, as fractions. */
const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '48/1 51/1 3013/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '2/1 17/1 4018/100',
};

/**
 * A sample photo at another size, as a JPEG with a phone's metadata (its place, too), in `folder`. The sample is enlarged,
 * so the bytes for each pixel are fewer than a camera's; what is decoded and looked at is as much.
 */
export async function photoOf(sample: string, megapixels: number, folder: string): Promise<string> {
  const width = widthOf(megapixels);
  const bytes = await sharp(join(projectRoot, 'samples', sample))
    .resize(width, Math.round((width * 3) / 4), { fit: 'cover' })
    .withExif({ IFD0: { Make: 'Acme', Model: 'Bench' }, IFD3: place })
    .jpeg({ quality: 92 })
    .toBuffer();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${sample.replace(/\.jpg$/u, '')}-${String(megapixels)}mp.jpg`);
  writeFileSync(path, bytes);
  return path;
}
