import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/core/bytes/concat';
import { strip } from '../../src/core/formats/strip';
import { smallCopies } from '../../src/core/metadata/small-copies';
import { showsTheSame } from '../../src/imaging/same-scene';
import { buildExif } from '../support/builders/exif';
import { segment } from '../support/builders/jpeg';

const widthPx = 480;
const heightPx = 320;

/** A scene with a bright and a dark thing, each away from the middle. */
function scene(): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="60%" fill="#9bd"/><rect y="60%" width="100%" height="40%" fill="#473"/>
    <circle cx="380" cy="70" r="45" fill="#ff8"/><rect x="60" y="120" width="90" height="150" fill="#311"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

/** A real JPEG with a real thumbnail in its Exif. */
async function photoWith(thumbnail: Sharp): Promise<Uint8Array> {
  const picture = await scene().jpeg().toBuffer();
  const exif = buildExif({
    orientation: 1,
    thumbnail: new Uint8Array(await thumbnail.jpeg({ quality: 60 }).toBuffer()),
  });
  return concat([picture.subarray(0, 2), segment(0xe1, 'Exif\0\0', exif), picture.subarray(2)]);
}

async function decode(bytes: Uint8Array): Promise<Parameters<typeof showsTheSame>[0]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

const small = { width: 160, height: 120 };

describe('a small copy in a photo of a real encoder', () => {
  it.each<[string, boolean, () => Sharp]>([
    ['the same, scaled', true, () => scene().resize(160)],
    ['the same, with black bars', true, () => scene().resize({ ...small, fit: 'contain', background: '#000' })],
    ['the same, turned', true, () => scene().resize(160).rotate(90)],
    ['what was cut off', false, () => scene().extract({ left: 0, top: 0, width: 240, height: 160 }).resize(160)],
    ['what was covered', false, () => scene().negate().resize(160)],
  ])('shows %s', async (_, same, thumbnail) => {
    const photo = await photoWith(thumbnail());
    const { packets, bytes } = strip(photo);
    const [copy, ...others] = smallCopies(packets);
    expect(others).toEqual([]);
    expect(copy && showsTheSame(await decode(copy.bytes), await decode(bytes ?? photo))).toBe(same);
    expect(smallCopies(strip(bytes ?? photo).packets)).toEqual([]);
  });
});
