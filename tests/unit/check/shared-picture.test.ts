import { afterEach, describe, expect, it, vi } from 'vitest';
import { SharedPicture } from '../../../src/app/look-worker/shared-picture';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A canvas whose pixels are all 9. */
function canvases(): void {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}

      getContext() {
        const data = () => new Uint8ClampedArray(this.width * this.height * 4).fill(9);
        return { drawImage: () => undefined, getImageData: () => ({ data: data() }) };
      }
    },
  );
}

const bitmapOf = (width: number, height: number) => ({ width, height, close: () => undefined });
const filled = (data: Uint8ClampedArray): number => data.filter((value) => value !== 0).length;

describe('a picture that both workers see', () => {
  it('has room for each size, the largest first, and reads the smaller ones when asked to', async () => {
    canvases();
    const shared = new SharedPicture();
    const sizes = (await shared.draw(bitmapOf(4000, 1000))) ?? [];
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [4000, 1000],
      [2048, 512],
    ]);
    const [largest, usual] = sizes;
    if (!largest || !usual) throw new Error('two sizes');
    expect(largest.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(usual.data.buffer).toBe(largest.data.buffer);
    expect(filled(usual.data)).toBe(0);
    shared.read();
    expect([filled(largest.data), filled(usual.data)]).toEqual([0, 2048 * 512 * 4]);
  });

  it('keeps its memory for the next one, without what was in it', async () => {
    canvases();
    const shared = new SharedPicture();
    const [first] = (await shared.draw(bitmapOf(600, 400))) ?? [];
    first?.data.fill(5);
    const [second] = (await shared.draw(bitmapOf(500, 400))) ?? [];
    expect(second?.data.buffer).toBe(first?.data.buffer);
    expect(second?.data.length).toBe(500 * 400 * 4);
    expect(filled(second?.data ?? new Uint8ClampedArray([1]))).toBe(0);
    second?.data.fill(5);
    shared.wipe();
    expect(filled(second?.data ?? new Uint8ClampedArray([1]))).toBe(0);
    const [larger] = (await shared.draw(bitmapOf(700, 400))) ?? [];
    expect(larger?.data.length).toBe(700 * 400 * 4);
  });

  it('is none where workers share no memory', async () => {
    canvases();
    vi.stubGlobal('crossOriginIsolated', false);
    expect(await new SharedPicture().draw(bitmapOf(600, 400))).toBeNull();
  });
});
