import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { clearHiddenColour, findHiddenColour } from '../../../src/core/formats/clear-hidden-colour';
import { walkPng } from '../../../src/core/formats/png/walk';
import { strip } from '../../../src/core/formats/strip';
import { buildAlphaPng } from '../../support/builders/alpha-png';

const WIDTH = 23;
const HEIGHT = 19;
const deflate = (data: Uint8Array): Promise<Uint8Array> => Promise.resolve(new Uint8Array(deflateSync(data)));

/** Every third column is fully transparent, every seventh half; the colours go on below. */
function rgba(colourBelow: (x: number, y: number) => readonly [number, number, number]): Uint8Array {
  const pixels = new Uint8Array(4 * WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const alpha = x % 3 === 0 ? 0 : x % 7 === 0 ? 128 : 255;
      pixels.set([...(alpha === 0 ? colourBelow(x, y) : [x * 11, y * 13, x ^ y]), alpha], 4 * (y * WIDTH + x));
    }
  }
  return pixels;
}

const photo = rgba((x, y) => [x * 9, y * 7, 200 - x]);
const transparent = 8 * HEIGHT;

const raw = { raw: { width: WIDTH, height: HEIGHT, channels: 4 as const } };

async function pixelsOf(png: Uint8Array): Promise<Uint16Array> {
  const { data } = await sharp(png)
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true });
  return new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
}

const files: readonly {
  readonly name: string;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
  readonly make: () => Promise<Uint8Array>;
}[] = [
  { name: 'plain', bitsPerPixel: 32, interlaced: false, make: () => Promise.resolve(buildAlphaPng(WIDTH, photo)) },
  {
    name: 'with every filter',
    bitsPerPixel: 32,
    interlaced: false,
    make: () => sharp(photo, raw).png({ adaptiveFiltering: true }).toBuffer(),
  },
  {
    name: 'interlaced',
    bitsPerPixel: 32,
    interlaced: true,
    make: () => sharp(photo, raw).png({ progressive: true }).toBuffer(),
  },
  {
    name: 'of 16 bits',
    bitsPerPixel: 64,
    interlaced: false,
    make: () => sharp(photo, raw).toColourspace('rgb16').png().toBuffer(),
  },
  {
    name: 'grey',
    bitsPerPixel: 16,
    interlaced: false,
    make: () => sharp(photo, raw).toColourspace('b-w').png({ adaptiveFiltering: true }).toBuffer(),
  },
];

describe.each(files)('colour under transparent pixels, in a PNG $name', ({ make, bitsPerPixel, interlaced }) => {
  it('is found, and cleared with every visible pixel and all transparency as it was', async () => {
    const file = new Uint8Array(await make());
    const walk = walkPng(file);
    expect(walk.ok && walk.value.header).toMatchObject({ bitsPerPixel, interlaced });
    const cleaned = strip(file).bytes ?? new Uint8Array();
    const found = findHiddenColour(cleaned);
    expect(found?.pixels).toBe(transparent);
    expect(found?.colours).toBeGreaterThan(10);

    const cleared = (await clearHiddenColour(cleaned, deflate))?.bytes ?? new Uint8Array();
    expect(findHiddenColour(cleared)).toBeNull();
    expect(strip(cleared).status).toBe('nothing-to-clean');
    const [before, after] = [await pixelsOf(cleaned), await pixelsOf(cleared)];
    expect(after.length).toBe(before.length);
    for (let at = 0; at < before.length; at += 4) {
      const shown = before[at + 3] !== 0;
      const expected = shown ? before.slice(at, at + 4) : new Uint16Array(4);
      expect(after.slice(at, at + 4)).toEqual(expected);
    }
  });
});

describe('an animation', () => {
  it('is cleared in all its frames and keeps them', async () => {
    const file = buildAlphaPng(WIDTH, photo, true);
    expect(findHiddenColour(file)?.pixels).toBe(2 * transparent);
    const cleared = (await clearHiddenColour(file, deflate))?.bytes ?? new Uint8Array();
    expect(findHiddenColour(cleared)).toBeNull();
    const walk = walkPng(cleared);
    expect(walk.ok && walk.value.frames).toBe(2);
    expect(await pixelsOf(cleared)).toEqual(
      await pixelsOf(
        buildAlphaPng(
          WIDTH,
          rgba(() => [0, 0, 0]),
        ),
      ),
    );
  });
});

describe('nothing is found', () => {
  it('where all that is transparent has one colour, or nothing is transparent', () => {
    expect(
      findHiddenColour(
        buildAlphaPng(
          WIDTH,
          rgba(() => [255, 255, 255]),
        ),
      ),
    ).toBeNull();
    expect(
      findHiddenColour(
        buildAlphaPng(
          WIDTH,
          photo.map((value, i) => (i % 4 === 3 ? 255 : value)),
        ),
      ),
    ).toBeNull();
  });
});

describe('the proof', () => {
  it('does not let a picture pass whose visible pixels were changed on the way', async () => {
    const other = buildAlphaPng(
      WIDTH,
      rgba(() => [0, 0, 0]).map((value, i) => (i === 4 ? value + 1 : value)),
    );
    const walk = walkPng(other);
    const stream = walk.ok ? walk.value.streams[0]?.chunks.map(({ data }) => data) : undefined;
    const wrong = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(Buffer.concat(stream ?? [])));
    expect(await clearHiddenColour(buildAlphaPng(WIDTH, photo), wrong)).toBeNull();
  });
});
