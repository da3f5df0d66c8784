import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../../src/core/findings/finding';
import { coverOf } from '../../../src/imaging/cover';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const region = fc
  .tuple(unit, unit, unit, unit)
  .map(([a, b, c, d]): RegionNorm => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
const side = fc.integer({ min: 1, max: 9000 });

describe('coverOf', () => {
  it('pads by 2 % of the longer side and snaps outward to 16 px', () => {
    // 2 % of 4000 is 80: 1000 − 80 = 920 → 912; 2000 + 80 = 2080 stays; 300 − 80 = 220 → 208; 600 + 80 = 680 → 688.
    expect(coverOf([0.25, 0.1, 0.5, 0.2], { widthPx: 4000, heightPx: 3000 })).toEqual({
      xPx: 912,
      yPx: 208,
      widthPx: 2080 - 912,
      heightPx: 688 - 208,
    });
  });

  it.each([[[0, 0, NaN, 1]], [[0.5, 0, 0.4, 1]], [[0, -0.1, 1, 1]], [[0, 0, 1, Infinity]]] as const)(
    'throws for %j, which is no region',
    (region) => {
      expect(() => coverOf(region, { widthPx: 100, heightPx: 100 })).toThrow('Not a region');
    },
  );

  it('is in whole pixels, inside the picture, and holds the region with at least 16 px around it', () => {
    fc.assert(
      fc.property(region, side, side, (box, widthPx, heightPx) => {
        const cover = coverOf(box, { widthPx, heightPx });
        const right = cover.xPx + cover.widthPx;
        const bottom = cover.yPx + cover.heightPx;
        for (const value of Object.values(cover)) expect(Number.isInteger(value)).toBe(true);
        expect(cover.xPx).toBeLessThanOrEqual(Math.max(0, box[0] * widthPx - 16));
        expect(cover.yPx).toBeLessThanOrEqual(Math.max(0, box[1] * heightPx - 16));
        expect(right).toBeGreaterThanOrEqual(Math.min(widthPx, box[2] * widthPx + 16));
        expect(bottom).toBeGreaterThanOrEqual(Math.min(heightPx, box[3] * heightPx + 16));
        expect(cover.xPx % 16).toBe(0);
        expect(cover.yPx % 16).toBe(0);
        expect(right % 16 === 0 || right === widthPx).toBe(true);
        expect(bottom % 16 === 0 || bottom === heightPx).toBe(true);
      }),
    );
  });
});
