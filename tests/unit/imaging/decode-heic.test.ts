import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeHeic } from '../../../src/imaging/heic/decode-heic';
import type { Libheif } from '../../../src/imaging/heic/libheif';
import { codedData } from '../../support/builders/bytes';
import { box, heifFile, hvcC, ispe } from '../../support/builders/isobmff';
import { nclx, tinyHeic, tinyHeicColour } from '../../support/builders/tiny-heic';

/** libheif itself, and how many files it holds. */
const held = vi.hoisted(() => ({ files: 0, parsed: 0 }));

vi.mock('../../../src/imaging/heic/libheif', async () => {
  const bundle = 'libheif-js/libheif-wasm/libheif-bundle.mjs';
  const { default: start } = (await import(/* @vite-ignore */ bundle)) as {
    default: () => Promise<Libheif & { heif_context_alloc(): object }>;
  };
  const libheif = await start();
  const [allocate, free] = [libheif.heif_context_alloc.bind(libheif), libheif.heif_context_free.bind(libheif)];
  libheif.heif_context_alloc = () => {
    held.files += 1;
    held.parsed += 1;
    return allocate();
  };
  libheif.heif_context_free = (context) => {
    held.files -= 1;
    free(context);
  };
  return { loadLibheif: () => Promise.resolve(libheif) };
});

beforeAll(() => {
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      constructor(
        readonly width: number,
        readonly height: number,
      ) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
  );
  vi.stubGlobal('createImageBitmap', (pixels: ImageData) => Promise.resolve(pixels));
  // libheif says there what it cannot decode.
  vi.spyOn(console, 'log').mockReturnValue();
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The colour of the first pixel. */
async function colourOf(file: Uint8Array): Promise<number[]> {
  const decoded = (await decodeHeic(new Blob([new Uint8Array(file)]))) as unknown as ImageData;
  return [...decoded.data.slice(0, 3)];
}

describe('a HEIC photo', () => {
  it('is decoded in its own colours where it names none', async () => {
    expect(await colourOf(tinyHeic())).toEqual(tinyHeicColour);
  });

  it('is turned from Display P3 into sRGB', async () => {
    expect(await colourOf(tinyHeic(nclx(12, 13)))).toEqual([200, 101, 51]);
  });

  it('leaves nothing in the memory of libheif, whether it can be decoded or not', async () => {
    const damaged = heifFile({
      items: [{ id: 1, type: 'hvc1', data: [codedData(300)], properties: [1, -2] }],
      properties: [ispe(64, 48), hvcC([33, codedData(20)])],
    });
    held.parsed = 0;
    await decodeHeic(new Blob([new Uint8Array(tinyHeic())]));
    expect(await decodeHeic(new Blob([new Uint8Array(damaged)]))).toBeNull();
    expect(await decodeHeic(new Blob([new Uint8Array(box('ftyp', 'heic'))]))).toBeNull();
    expect(held).toEqual({ files: 0, parsed: 3 });
  });
});
