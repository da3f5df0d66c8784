import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { resampleNumbers, resamplePixels, resampleRgb, resampleSums } from '../../../src/inference/resample';
import { wholeOf } from '../../../src/inference/tiles';

function paint(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([...colourAt(i % width, Math.floor(i / width)), 255], i * 4);
  }
  return { width, height, data };
}

describe('resampling to other numbers, and to pixels', () => {
  const picture = paint(50, 41, (x, y) => [(x * 37) % 256, (y * 29) % 256, (x * y) % 256]);
  const part = { xPx: 2.5, yPx: 1, widthPx: 40, heightPx: 39 };
  const size = { width: 17, height: 11 };
  const rgb = resampleRgb(picture, part, size.width, size.height);

  it('gives every channel its scale and offset, and turns their order', () => {
    const rows: number[][] = [];
    resampleNumbers(
      picture,
      part,
      size,
      { order: 'bgr', scales: [0.5, 2, 0.01], offsets: [-1, 0, 7] },
      (row, y) => (rows[y] = [...row]),
    );
    const found = rows.flat();
    expect(found).toHaveLength(rgb.length);
    for (let i = 0; i < rgb.length; i += 3) {
      expect(found[i]).toBeCloseTo((rgb[i + 2] ?? NaN) * 0.5 - 1, 3);
      expect(found[i + 1]).toBeCloseTo((rgb[i + 1] ?? NaN) * 2, 3);
      expect(found[i + 2]).toBeCloseTo((rgb[i] ?? NaN) * 0.01 + 7, 3);
    }
  });

  it('adds up channels by their weights', () => {
    const found = resampleSums(picture, part, size, [0.5, 0.25, 2]);
    expect(found).toHaveLength(17 * 11);
    for (const [i, sum] of found.entries()) {
      const [red = NaN, green = NaN, blue = NaN] = rgb.subarray(i * 3, i * 3 + 3);
      expect(sum).toBeCloseTo(red * 0.5 + green * 0.25 + blue * 2, 3);
    }
  });

  it('rounds to opaque pixels', () => {
    const { width, height, data } = resamplePixels(picture, part, size);
    expect([width, height]).toEqual([17, 11]);
    const rounded = Uint8ClampedArray.from(rgb);
    for (let i = 0; i < width * height; i++)
      expect([...data.subarray(i * 4, i * 4 + 4)]).toEqual([...rounded.subarray(i * 3, i * 3 + 3), 255]);
  });
});

describe('resampleRgb', () => {
  it('changes nothing at the same size', () => {
    const picture = paint(7, 5, (x, y) => [x * 30, y * 40, x + y]);
    const out = resampleRgb(picture, wholeOf(picture), 7, 5);
    const colours = Array.from(picture.data).filter((_, i) => i % 4 !== 3);
    expect(Array.from(out, (v) => Math.round(v))).toEqual(colours);
  });

  it('keeps a flat colour flat, larger, smaller or cut out', () => {
    const picture = paint(40, 30, () => [10, 120, 250]);
    for (const [width, height] of [
      [13, 9],
      [90, 111],
    ] as const) {
      const out = resampleRgb(picture, { xPx: 3.3, yPx: 4.4, widthPx: 20, heightPx: 20 }, width, height);
      expect(out).toHaveLength(width * height * 3);
      out.forEach((value, i) => {
        expect(value).toBeCloseTo([10, 120, 250][i % 3] ?? NaN, 2);
      });
    }
  });

  it('averages a fine checkerboard to grey instead of picking one colour', () => {
    const picture = paint(64, 64, (x, y) => [((x + y) % 2) * 255, 0, 0]);
    const out = resampleRgb(picture, wholeOf(picture), 8, 8);
    for (let i = 0; i < out.length; i += 3) expect(Math.abs((out[i] ?? 0) - 127.5)).toBeLessThan(2);
  });

  it('cuts out the part asked for', () => {
    const picture = paint(100, 50, (x) => (x < 50 ? [0, 0, 0] : [200, 0, 0]));
    const out = resampleRgb(picture, { xPx: 60, yPx: 10, widthPx: 30, heightPx: 30 }, 10, 10);
    for (let i = 0; i < out.length; i += 3) expect(out[i]).toBeCloseTo(200, 3);
  });

  it('shrinks a large picture as finely as without the quick way: a ramp stays a ramp', () => {
    const picture = paint(1000, 700, (x, y) => [x / 4, y / 3, (x + y) / 8]);
    const out = resampleRgb(picture, { xPx: 101.5, yPx: 50.25, widthPx: 800, heightPx: 600 }, 40, 30);
    for (let y = 1; y < 29; y++) {
      for (let x = 1; x < 39; x++) {
        const [atX, atY] = [101.5 + (x + 0.5) * 20 - 0.5, 50.25 + (y + 0.5) * 20 - 0.5];
        const at = (y * 40 + x) * 3;
        expect(Math.abs((out[at] ?? NaN) - atX / 4)).toBeLessThan(1);
        expect(Math.abs((out[at + 1] ?? NaN) - atY / 3)).toBeLessThan(1);
        expect(Math.abs((out[at + 2] ?? NaN) - (atX + atY) / 8)).toBeLessThan(1);
      }
    }
  });
});
