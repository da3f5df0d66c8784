import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterbox, toRegionNorm } from '../../../src/inference/letterbox';
import { wholeOf } from '../../../src/inference/tiles';

const square = (sidePx: number) => ({ widthPx: sidePx, heightPx: sidePx });

const side = fc.integer({ min: 1, max: 8000 });

describe('letterbox', () => {
  it('puts a wide picture in the middle, with bars above and below', () => {
    const placement = letterbox(wholeOf({ width: 1000, height: 500 }), square(512));
    expect(placement.target).toEqual({ xPx: 0, yPx: 128, widthPx: 512, heightPx: 256 });
  });

  it('puts a tall picture in a wide input, with bars at the sides', () => {
    const placement = letterbox(wholeOf({ width: 500, height: 1000 }), { widthPx: 672, heightPx: 384 });
    expect(placement.target).toEqual({ xPx: 240, yPx: 0, widthPx: 192, heightPx: 384 });
  });

  it('stays inside the input, touches two of its sides and keeps proportions to a pixel', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { target } = letterbox(wholeOf({ width, height }), square(512));
        expect(Math.max(target.widthPx, target.heightPx)).toBe(512);
        expect(target.xPx).toBeGreaterThanOrEqual(0);
        expect(target.yPx).toBeGreaterThanOrEqual(0);
        expect(target.xPx + target.widthPx).toBeLessThanOrEqual(512);
        expect(target.yPx + target.heightPx).toBeLessThanOrEqual(512);
        const scale = 512 / Math.max(width, height);
        expect(Math.abs(target.widthPx - Math.max(1, width * scale))).toBeLessThanOrEqual(0.5);
        expect(Math.abs(target.heightPx - Math.max(1, height * scale))).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('toRegionNorm', () => {
  it('undoes the letterbox: the whole target is the whole picture', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const placement = letterbox(wholeOf({ width, height }), square(512));
        const { xPx, yPx, widthPx, heightPx } = placement.target;
        const region = toRegionNorm([xPx, yPx, xPx + widthPx, yPx + heightPx], placement, { width, height });
        expect(region?.map((v) => Math.round(v * 1e6) / 1e6)).toEqual([0, 0, 1, 1]);
      }),
    );
  });

  it('places a box seen in a tile', () => {
    const placement = letterbox({ xPx: 400, yPx: 100, widthPx: 200, heightPx: 200 }, square(100));
    const region = toRegionNorm([25, 25, 75, 75], placement, { width: 800, height: 400 });
    expect(region).toEqual([450 / 800, 150 / 400, 550 / 800, 250 / 400]);
  });

  it('cuts at the edges, and gives nothing for a box in the bars or of no size or of no number', () => {
    const picture = { width: 1000, height: 500 };
    const placement = letterbox(wholeOf(picture), square(512));
    expect(toRegionNorm([-20, 100, 256, 600], placement, picture)).toEqual([0, 0, 0.5, 1]);
    expect(toRegionNorm([10, 10, 100, 100], placement, picture)).toBeNull();
    expect(toRegionNorm([50, 200, 50, 250], placement, picture)).toBeNull();
    expect(toRegionNorm([NaN, 200, 80, 250], placement, picture)).toBeNull();
  });
});
