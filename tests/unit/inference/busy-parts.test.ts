import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { busyParts } from '../../../src/inference/zxing/busy-parts';
import { pictureWithCode } from '../../support/draw-code';

function grey(width: number, height: number, valueAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.fill(valueAt(i % width, Math.floor(i / width)), i * 4, i * 4 + 3);
  return { width, height, data };
}

describe('busyParts', () => {
  it('finds nothing in a flat picture, a ramp, and edges far apart', () => {
    expect(busyParts(grey(400, 300, () => 128))).toEqual([]);
    expect(busyParts(grey(400, 300, (x) => x / 2))).toEqual([]);
    expect(busyParts(grey(400, 300, (x, y) => (((x >> 5) + (y >> 5)) % 2 === 0 ? 20 : 230)))).toEqual([]);
  });

  it.each([
    ['QRCode', 2],
    ['EAN13', 2],
    ['DataMatrix', 2.5],
    ['Aztec', 2.5],
    ['PDF417', 2],
  ] as const)('finds where a small %s is, with room around it', async (format, modulePx) => {
    const text = format === 'EAN13' ? '4006381333931' : 'small, but it can be read';
    const place = { width: 1600, height: 1200, xPx: 1000, yPx: 800, modulePx, degrees: 20 };
    const [part, ...others] = busyParts(await pictureWithCode(text, format, place));
    expect(others).toEqual([]);
    const { xPx = NaN, yPx = NaN, widthPx = NaN, heightPx = NaN } = part ?? {};
    expect(xPx).toBeLessThan(1000 - modulePx * 8);
    expect(xPx + widthPx).toBeGreaterThan(1000 + modulePx * 8);
    expect(yPx).toBeLessThan(800 - modulePx * 8);
    expect(yPx + heightPx).toBeGreaterThan(800 + modulePx * 8);
    expect(widthPx * heightPx).toBeLessThan(1600 * 1200 * 0.3);
  });

  it('gives parts that do not overlap and lie in the picture', () => {
    const stripes = grey(1000, 700, (x, y) => ((x + y) % 397 < 90 && y % 211 < 80 && x % 6 < 3 ? 0 : 255));
    const parts = busyParts(stripes);
    expect(parts.length).toBeGreaterThan(1);
    for (const [i, a] of parts.entries()) {
      expect(a.xPx + a.widthPx).toBeLessThanOrEqual(1000);
      expect(a.yPx + a.heightPx).toBeLessThanOrEqual(700);
      for (const b of parts.slice(i + 1)) {
        const apart =
          a.xPx + a.widthPx <= b.xPx ||
          b.xPx + b.widthPx <= a.xPx ||
          a.yPx + a.heightPx <= b.yPx ||
          b.yPx + b.heightPx <= a.yPx;
        expect(apart).toBe(true);
      }
    }
  });
});
