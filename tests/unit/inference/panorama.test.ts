import { describe, expect, it } from 'vitest';
import { panoramaParts } from '../../../src/inference/panorama';

describe('the parts of a panorama', () => {
  it('are none of a photo, or of what a phone shows', () => {
    expect(panoramaParts({ width: 4000, height: 3000 })).toEqual([]);
    expect(panoramaParts({ width: 1080, height: 2400 })).toEqual([]);
    expect(panoramaParts({ width: 5, height: 5 })).toEqual([]);
  });

  it('cover it from end to end, nearly square, and share what lies on a cut', () => {
    const parts = panoramaParts({ width: 16000, height: 3800 });
    expect(parts).toHaveLength(4);
    expect(parts[0]?.xPx).toBe(0);
    for (const [i, { xPx, yPx, widthPx, heightPx }] of parts.entries()) {
      expect([yPx, heightPx]).toEqual([0, 3800]);
      expect(widthPx / heightPx).toBeLessThanOrEqual(1.5);
      const end = parts[i + 1]?.xPx;
      if (end === undefined) expect(xPx + widthPx).toBeCloseTo(16000);
      else expect(xPx + widthPx - end).toBeCloseTo(0.35 * 3800);
    }
  });

  it('are a handful, of the widest too, and lie one below the other in a high one', () => {
    expect(panoramaParts({ width: 40000, height: 400 })).toHaveLength(6);
    const high = panoramaParts({ width: 300, height: 900 });
    expect(high.map(({ xPx, widthPx }) => [xPx, widthPx])).toEqual(high.map(() => [0, 300]));
    expect(high.at(-1)).toMatchObject({ yPx: 900 - (high[0]?.heightPx ?? 0) });
  });
});
