import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../../src/core/findings/finding';
import { iou, suppress } from '../../../src/inference/nms';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const region = fc
  .tuple(unit, unit, unit, unit)
  .map(([a, b, c, d]): RegionNorm => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
const box = fc.record({ class: fc.constantFrom('bed', 'tv'), score: unit, region });

describe('iou', () => {
  it('knows the textbook cases', () => {
    expect(iou([0, 0, 1, 1], [0, 0, 1, 1])).toBe(1);
    expect(iou([0, 0, 0.5, 1], [0.5, 0, 1, 1])).toBe(0);
    expect(iou([0, 0, 0.5, 1], [0, 0, 1, 1])).toBeCloseTo(0.5);
    expect(iou([0, 0, 0.2, 0.2], [0.1, 0.1, 0.3, 0.3])).toBeCloseTo(1 / 7);
  });

  it('is 0 for regions without area', () => {
    expect(iou([0.5, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5])).toBe(0);
  });

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(region, region, (a, b) => {
        const value = iou(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        expect(value).toBeCloseTo(iou(b, a), 9);
      }),
    );
  });
});

describe('suppress', () => {
  it('keeps the best of overlapping boxes of a class, and boxes of other classes', () => {
    const weak = { class: 'bed', score: 0.4, region: [0, 0, 0.5, 0.5] as const };
    const strong = { class: 'bed', score: 0.9, region: [0.02, 0, 0.5, 0.5] as const };
    const other = { class: 'tv', score: 0.3, region: [0, 0, 0.5, 0.5] as const };
    const apart = { class: 'bed', score: 0.2, region: [0.6, 0.6, 1, 1] as const };
    expect(suppress([weak, other, apart, strong], 0.5)).toEqual([strong, other, apart]);
  });

  it('loses no box without a better one in its place, and doubles none', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), unit, (boxes, maxIou) => {
        const kept = suppress(boxes, maxIou);
        for (const one of boxes) {
          const stands = kept.some(
            (other) =>
              other === one ||
              (other.class === one.class && other.score >= one.score && iou(other.region, one.region) > maxIou),
          );
          expect(stands).toBe(true);
        }
        for (const [i, one] of kept.entries()) {
          for (const other of kept.slice(i + 1)) {
            expect(one.class !== other.class || iou(one.region, other.region) <= maxIou).toBe(true);
          }
        }
      }),
    );
  });
});
