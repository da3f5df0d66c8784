import { describe, expect, it } from 'vitest';
import { hiddenShare, isInside } from '../../../src/core/redaction/hides';
import type { Shape } from '../../../src/core/redaction/shape';

const triangle: Shape = {
  type: 'polygon',
  points: [
    [0, 0],
    [1, 0],
    [0, 1],
  ],
};

describe('what a shape hides', () => {
  it('is inside a box and an outline, whichever way round it was drawn', () => {
    expect(isInside({ type: 'rectangle', box: [0.2, 0.2, 0.4, 0.4] }, [0.3, 0.3], 1)).toBe(true);
    expect(isInside({ type: 'rectangle', box: [0.2, 0.2, 0.4, 0.4] }, [0.5, 0.3], 1)).toBe(false);
    for (const points of [triangle.points, [...triangle.points].reverse()]) {
      expect(isInside({ type: 'polygon', points }, [0.2, 0.2], 1)).toBe(true);
      expect(isInside({ type: 'polygon', points }, [0.8, 0.8], 1)).toBe(false);
    }
  });

  it('is as wide as the pen, in shares of the longer side', () => {
    // Twice as wide as high: a pen of 0.1 is 0.1 of the width, and 0.2 of the height.
    const dot: Shape = { type: 'stroke', points: [[0.5, 0.5]], widthShare: 0.1 };
    expect(isInside(dot, [0.549, 0.5], 2)).toBe(true);
    expect(isInside(dot, [0.551, 0.5], 2)).toBe(false);
    expect(isInside(dot, [0.5, 0.599], 2)).toBe(true);
    expect(isInside(dot, [0.5, 0.601], 2)).toBe(false);
  });

  it('is everything else for what lies around something', () => {
    const around: Shape = { type: 'around', kept: [{ type: 'rectangle', box: [0.2, 0.2, 0.4, 0.4] }] };
    expect(isInside(around, [0.3, 0.3], 1)).toBe(false);
    expect(isInside(around, [0.1, 0.1], 1)).toBe(true);
  });

  it('is half of a square for a triangle over it', () => {
    expect(hiddenShare([triangle], [0, 0, 1, 1], 1)).toBeCloseTo(0.5, 1);
    expect(hiddenShare([], [0, 0, 1, 1], 1)).toBe(0);
    expect(hiddenShare([triangle, { type: 'rectangle', box: [0, 0, 1, 1] }], [0, 0, 1, 1], 1)).toBe(1);
  });
});
