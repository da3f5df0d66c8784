import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { busyParts } from '../../../src/inference/zxing/busy-parts';
import { pictureWithCode } from '../../support/draw-code';

function grey(width: number, height: number, valueAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.fill(valueAt(i % width, Math.floor(i / width)), i * 4, i * 4 + 3);
  return { width, height, data };
}

/** Noise in some places, calm in others; the same every time. */
function rough(width: number, height: number, sharp: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  let state = width * height;
  for (let i = 0; i < data.length; i++) {
    state = (state * 16807) % 2147483647;
    const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
    const isLoud = ((x >> 6) + (y >> 6)) % 3 === 0;
    data[i] = 128 + ((state / 2147483647 - 0.5) * (isLoud ? 200 : 30)) / sharp;
  }
  return { width, height, data };
}

/** Each cell of 32 × 32 pixels, by the rules of busy-parts.ts. */
function cellsOf({ width, height, data }: Pixels): { x: number; y: number; isBusy: boolean }[] {
  const brightness = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return (5 * (data[at] ?? 0) + 9 * (data[at + 1] ?? 0) + 2 * (data[at + 2] ?? 0)) >> 4;
  };
  const doesTurn = (values: readonly number[]): boolean => {
    const steps = values.slice(2).map((value, i) => value - (values[i] ?? 0));
    const signs = steps.filter((step) => Math.abs(step) > 24).map(Math.sign);
    return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length >= 4;
  };
  const upTo = (from: number, end: number, step = 1): number[] =>
    Array.from({ length: Math.ceil((end - from) / step) }, (_v, i) => from + i * step);
  return upTo(0, height, 32).flatMap((y) =>
    upTo(0, width, 32).map((x) => {
      const [right, bottom] = [Math.min(x + 32, width), Math.min(y + 32, height)];
      const rows = upTo(y, bottom, 4).filter((row) => doesTurn(upTo(x, right).map((at) => brightness(at, row))));
      const columns = upTo(x, right, 4).filter((at) => doesTurn(upTo(y, bottom).map((row) => brightness(at, row))));
      return { x, y, isBusy: rows.length >= 3 || columns.length >= 3 };
    }),
  );
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

  it.each([
    [400, 300],
    [401, 257],
    [97, 130],
    [33, 34],
    [63, 3],
    [1, 1],
    [2, 95],
  ])('sees what it says, in each cell: %d × %d', (width, height) => {
    for (const sharp of [1, 3]) {
      const picture = rough(width, height, sharp);
      const inside = (x: number, y: number): boolean =>
        busyParts(picture).some(
          ({ xPx, yPx, widthPx, heightPx }) => x >= xPx && x < xPx + widthPx && y >= yPx && y < yPx + heightPx,
        );
      for (const { x, y, isBusy } of cellsOf(picture)) if (isBusy) expect(inside(x, y)).toBe(true);
      if (cellsOf(picture).every(({ isBusy }) => !isBusy)) expect(busyParts(picture)).toEqual([]);
    }
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
