import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { showsTheSame } from '../../../src/imaging/same-scene';
import { samplePath } from '../../support/samples';

interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function rgba(picture: Sharp): Promise<Rgba> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

const photo = (): Sharp => sharp(samplePath('hotel-room.jpg'));
/** Through JPEG at the quality of camera thumbnails. */
const thumbnail = async (picture: Sharp): Promise<Rgba> => rgba(sharp(await picture.jpeg({ quality: 60 }).toBuffer()));

describe('a thumbnail', () => {
  it('shows the same as the picture it was made of, however it is turned, toned or barred', async () => {
    const picture = await rgba(photo().resize(900));
    const { width, height } = picture;
    const small = { width: 160, height: Math.round((160 * height) / width) };
    for (const copy of [
      photo().resize(small),
      sharp(await photo().resize(small).toBuffer()).rotate(90),
      sharp(await photo().resize(small).toBuffer()).rotate(180),
      photo().resize(small).modulate({ brightness: 1.1 }).sharpen(),
      photo().resize({ width: 160, height: 160, fit: 'contain', background: 'black' }),
    ]) {
      expect(showsTheSame(await thumbnail(copy), picture)).toBe(true);
    }
  });

  it('shows more than a picture that was cropped or partly covered after it was made', async () => {
    const whole = await rgba(photo().resize(900));
    const copy = await thumbnail(photo().resize(160));
    const cropped = await rgba(
      sharp(await photo().resize(900).toBuffer()).extract({
        left: 0,
        top: 0,
        width: Math.round(whole.width * 0.6),
        height: Math.round(whole.height * 0.6),
      }),
    );
    expect(showsTheSame(copy, cropped)).toBe(false);
    const cover = { create: { width: 260, height: 200, channels: 3 as const, background: '#000' } };
    const covered = await rgba(
      photo()
        .resize(900)
        .composite([{ input: cover, left: 300, top: 200 }]),
    );
    expect(showsTheSame(copy, covered)).toBe(false);
  });

  it('of another picture shows something else', async () => {
    const other = await thumbnail(sharp(samplePath('empty-wall.jpg')).resize(160));
    expect(showsTheSame(other, await rgba(photo().resize(900)))).toBe(false);
  });
});
