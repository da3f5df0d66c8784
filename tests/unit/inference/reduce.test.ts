import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/inference/reduce';
import { wholeOf } from '../../../src/inference/tiles';

/** Red is the number of the column, green of the row, blue is full. */
function numbered(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) data.set([i % width, Math.floor(i / width), 255, 255], i * 4);
  return { width, height, data };
}

describe('reduce', () => {
  it('gives the mean of every cell, also of those at the edge that are smaller', () => {
    const picture = numbered(10, 6);
    const { pixels, source } = reduce({ pixels: picture, source: wholeOf(picture) }, 1, 1, 2);
    expect([pixels.width, pixels.height]).toEqual([2, 2]);
    expect(source).toEqual({ xPx: 0, yPx: 0, widthPx: 2, heightPx: 2 });
    expect(Array.from(pixels.data)).toEqual([2, 1, 255, 255, 7, 1, 255, 255, 2, 4, 255, 255, 7, 4, 255, 255]);
  });

  it('takes only what is asked for and says where that lies now', () => {
    const picture = numbered(40, 40);
    const part = { xPx: 10.5, yPx: 20, widthPx: 16, heightPx: 8 };
    const { pixels, source } = reduce({ pixels: picture, source: part }, 4, 2, 2);
    expect([pixels.width, pixels.height]).toEqual([9, 4]);
    expect(source).toEqual({ xPx: 0.25, yPx: 0, widthPx: 8, heightPx: 4 });
    expect(Array.from(pixels.data.subarray(0, 4))).toEqual([10, 20, 255, 255]);
  });

  it('leaves alone what is not drawn much smaller, and what lies outside', () => {
    const picture = numbered(40, 40);
    const whole = { pixels: picture, source: wholeOf(picture) };
    expect(reduce(whole, 11, 11, 2)).toEqual(whole);
    const outside = { pixels: picture, source: { xPx: 50, yPx: 0, widthPx: 40, heightPx: 40 } };
    expect(reduce(outside, 4, 4, 2)).toEqual(outside);
  });

  it('shrinks a whole picture once, however often it is asked for, and each picture by itself', () => {
    const [picture, other] = [numbered(40, 40), numbered(40, 40)];
    const of = (pixels: typeof picture, side: number) =>
      reduce({ pixels, source: wholeOf(pixels) }, side, side, 2).pixels;
    expect(of(picture, 10)).toBe(of(picture, 9));
    expect(of(picture, 10)).not.toBe(of(picture, 5));
    expect(of(other, 10)).not.toBe(of(picture, 10));
    expect(of(other, 10)).toEqual(of(picture, 10));
  });

  it('reads pixels that start anywhere in their buffer', () => {
    const picture = numbered(8, 8);
    const shifted = new Uint8ClampedArray(picture.data.length + 1);
    shifted.set(picture.data, 1);
    const there = { ...picture, data: shifted.subarray(1) };
    const source = wholeOf(picture);
    expect(reduce({ pixels: there, source }, 2, 2, 2)).toEqual(reduce({ pixels: picture, source }, 2, 2, 2));
  });
});
