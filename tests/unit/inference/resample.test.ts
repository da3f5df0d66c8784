import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { resampleRgb } from '../../../src/inference/resample';
import { wholeOf } from '../../../src/inference/tiles';

function paint(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([...colourAt(i % width, Math.floor(i / width)), 255], i * 4);
  }
  return { width, height, data };
}

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
