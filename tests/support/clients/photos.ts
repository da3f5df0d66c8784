import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { samplePath } from '../samples';

/** Hidden data of a made photo; what it is does not matter, only that it must not arrive. */
const exif = { IFD0: { Make: 'Maker', Model: 'Model 1', Software: 'Software 1' } };

/** A small photo with hidden data and nothing to decide, unlike those of other widths. */
export async function smallPhoto(widthPx: number, type: 'jpeg' | 'png'): Promise<Buffer> {
  const photo = sharp(readFileSync(samplePath('empty-wall.jpg')))
    .resize(widthPx)
    .withExif(exif);
  return type === 'png' ? photo.png().toBuffer() : photo.jpeg({ quality: 90 }).toBuffer();
}
