import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodeUpright, fitWithin } from '../../../src/imaging/decode';

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

describe('decodeUpright', () => {
  it('leaves no bitmap open when there is no memory to shrink it', async () => {
    const whole = { width: 4000, height: 3000, close: vi.fn() };
    vi.stubGlobal('createImageBitmap', (source: unknown) =>
      source === whole ? Promise.reject(new Error('no memory')) : Promise.resolve(whole),
    );
    await expect(decodeUpright(new Blob(['a picture']), { maxSidePx: 2048 })).rejects.toThrow('no memory');
    expect(whole.close).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
