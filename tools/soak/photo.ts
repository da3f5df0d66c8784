import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../project-root';
import type { Dice } from './dice';

const withExif = { IFD0: { Make: 'Hidden camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };

/** A photo like no other: plain ones go on by themselves, the hotel room is asked about, the broken one too. */
export async function anyPhoto(roll: Dice, kind: 'plain' | 'room' | 'broken'): Promise<Buffer> {
  const number = `${String(roll.below(1_000_000))} of the soak`;
  if (kind === 'broken') return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(number.repeat(9))]);
  const exif = { ...withExif, IFD0: { ...withExif.IFD0, Model: number } };
  if (kind === 'room')
    return sharp(readFileSync(join(projectRoot, 'samples/hotel-room.jpg')))
      .jpeg({ quality: 88 })
      .withExif(exif)
      .toBuffer();
  const [r, g, b] = [roll.below(256), roll.below(256), roll.below(256)];
  return sharp({ create: { width: 300 + roll.below(40), height: 200, channels: 3, background: { r, g, b } } })
    .jpeg()
    .withExif(exif)
    .toBuffer();
}
