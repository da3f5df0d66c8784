import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWithin } from '../../../src/imaging/decode';

describe('fitWithin', () => {
  it('keeps the proportions', () => {
    expect(fitWithin({ widthPx: 4000, heightPx: 3000 }, 2000)).toEqual({ widthPx: 2000, heightPx: 1500 });
    expect(fitWithin({ widthPx: 3000, heightPx: 4000 }, 2000)).toEqual({ widthPx: 1500, heightPx: 2000 });
  });

  it('never enlarges, never goes over, never vanishes', () => {
    const side = fc.integer({ min: 1, max: 30000 });
    fc.assert(
      fc.property(side, side, side, (widthPx, heightPx, maxSidePx) => {
        const fitted = fitWithin({ widthPx, heightPx }, maxSidePx);
        expect(Math.max(fitted.widthPx, fitted.heightPx)).toBe(Math.min(maxSidePx, Math.max(widthPx, heightPx)));
        expect(Math.min(fitted.widthPx, fitted.heightPx)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
