import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointNorm, RegionNorm } from '../../../src/core/findings/finding';
import { boundsOf } from '../../../src/core/redaction/shape';
import { boxBetween, cropTo, fitTo, minSideNorm, moveBox, resizeBox } from '../../../src/core/redaction/transform';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const far = fc.double({ min: -3, max: 3, noNaN: true });
const box = fc
  .tuple(unit, unit, unit, unit)
  .map(([a, b, c, d]): RegionNorm => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

function expectInPicture([x0, y0, x1, y1]: RegionNorm): void {
  for (const value of [x0, y0, x1, y1]) {
    expect(value).toBeGreaterThanOrEqual(-1e-9);
    expect(value).toBeLessThanOrEqual(1 + 1e-9);
  }
  expect(x1).toBeGreaterThanOrEqual(x0);
  expect(y1).toBeGreaterThanOrEqual(y0);
}

describe('boxes that are moved and resized', () => {
  it('stay in the picture and keep their size when moved', () => {
    fc.assert(
      fc.property(box, far, far, (from, dx, dy) => {
        const to = moveBox(from, dx, dy);
        expectInPicture(to);
        expect(to[2] - to[0]).toBeCloseTo(from[2] - from[0], 9);
        expect(to[3] - to[1]).toBeCloseTo(from[3] - from[1], 9);
      }),
    );
  });

  it('stay in the picture and the right way round when resized by any corner', () => {
    const grip = fc.record({
      x: fc.constantFrom('left' as const, 'right' as const, null),
      y: fc.constantFrom('top' as const, 'bottom' as const, null),
    });
    const large = box.filter(([x0, y0, x1, y1]) => x1 - x0 >= minSideNorm && y1 - y0 >= minSideNorm);
    fc.assert(
      fc.property(large, grip, far, far, (from, at, dx, dy) => {
        expectInPicture(resizeBox(from, at, dx, dy));
      }),
    );
  });

  it('lie between two corners whichever comes first', () => {
    expect(boxBetween([0.8, 0.9], [0.2, 0.1])).toEqual([0.2, 0.1, 0.8, 0.9]);
    expect(boxBetween([-1, 0.5], [2, 0.6])).toEqual([0, 0.5, 1, 0.6]);
  });

  it('take outlines along', () => {
    const points: PointNorm[] = [
      [0.1, 0.1],
      [0.3, 0.1],
      [0.2, 0.5],
    ];
    const moved = fitTo({ type: 'polygon', points }, [0.5, 0.2, 0.9, 0.6]);
    const bounds = boundsOf(moved);
    for (const [i, value] of [0.5, 0.2, 0.9, 0.6].entries()) expect(bounds[i]).toBeCloseTo(value, 9);
  });
});

describe('a crop to people', () => {
  it('holds everybody, with a little space, inside the picture', () => {
    const crop = cropTo([
      [0.2, 0.3, 0.4, 1],
      [0.5, 0.1, 0.6, 0.9],
    ]);
    expect(crop?.[0]).toBeCloseTo(0.2 - 0.08 * 0.4, 9);
    expect(crop?.[1]).toBeCloseTo(0.1 - 0.08 * 0.9, 9);
    expect(crop?.[2]).toBeCloseTo(0.6 + 0.08 * 0.4, 9);
    expect(crop?.[3]).toBe(1);
    expect(cropTo([])).toBeNull();
  });
});
