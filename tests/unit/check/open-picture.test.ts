import { afterEach, expect, it, vi } from 'vitest';
import { OpenPicture } from '../../../src/app/look-worker/open-picture';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What is done with canvases and bitmaps, in order. */
function watched(): string[] {
  const done: string[] = [];
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}

      getContext() {
        const size = `${String(this.width)}×${String(this.height)}`;
        return {
          drawImage: ({ width }: { readonly width: number }) => done.push(`draw ${size} of ${String(width)}`),
          getImageData: () => {
            done.push(`read ${size}`);
            return { width: this.width, height: this.height, data: new Uint8ClampedArray(0) };
          },
        };
      }
    },
  );
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
      ) {}
    },
  );
  vi.stubGlobal('createImageBitmap', (_: unknown, { resizeWidth = 0, resizeHeight = 0 }: ImageBitmapOptions) => {
    done.push(`resize to ${String(resizeWidth)}`);
    return Promise.resolve(bitmapOf(resizeWidth, resizeHeight, done));
  });
  return done;
}

function bitmapOf(width: number, height: number, done: string[]): ImageBitmap {
  return { width, height, close: () => done.push(`close ${String(width)}`) };
}

it('draws the sizes of a worker before the picture is given away, and reads each once, when it is asked for', async () => {
  const done = watched();
  const picture = await OpenPicture.drawn(bitmapOf(4000, 3000, done), 'reading');
  expect(picture.sizePx).toEqual({ widthPx: 4000, heightPx: 3000 });
  const drawn = ['draw 2048×1536 of 4000', 'draw 4000×3000 of 4000'];
  expect(done).toEqual(drawn);
  const usual = await picture.upTo();
  expect([usual.width, usual.height]).toEqual([2048, 1536]);
  expect(await picture.upTo()).toBe(usual);
  expect(await picture.upTo(4096)).toMatchObject({ width: 4000, height: 3000 });
  expect(done).toEqual([...drawn, 'read 2048×1536', 'read 4000×3000']);
  expect(await picture.upTo(1024)).toMatchObject({ width: 1024, height: 768 });
  expect(done.slice(4)).toEqual(['resize to 1024', 'draw 1024×768 of 1024', 'close 1024', 'read 1024×768']);
  picture.close();
  expect(done).toHaveLength(8);
});

it('draws a small picture once for all sizes', async () => {
  const done = watched();
  await OpenPicture.drawn(bitmapOf(800, 600, done), 'reading');
  expect(done).toEqual(['draw 800×600 of 800']);
});

it('draws from its own bitmap when asked to, and closes it', async () => {
  const done = watched();
  const picture = OpenPicture.of(bitmapOf(3000, 2000, done));
  expect(done).toEqual([]);
  await picture.upTo(4096);
  expect(done).toEqual(['draw 3000×2000 of 3000', 'read 3000×2000']);
  picture.close();
  expect(done.at(-1)).toBe('close 3000');
});
