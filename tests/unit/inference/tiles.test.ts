import { describe, expect, it } from 'vitest';
import { tiles } from '../../../src/inference/tiles';

describe('tiles', () => {
  it.each([1, 2, 3, 5])('cover the picture to its far edges with %i a side', (perSide) => {
    const all = tiles({ width: 900, height: 600 }, perSide, 0.25);
    expect(all).toHaveLength(perSide * perSide);
    expect(all[0]).toMatchObject({ xPx: 0, yPx: 0 });
    const last = all.at(-1)!;
    expect(last.xPx + last.widthPx).toBeCloseTo(900);
    expect(last.yPx + last.heightPx).toBeCloseTo(600);
  });

  it('share a quarter of their side with the next one', () => {
    const [first, second] = tiles({ width: 700, height: 700 }, 2, 0.25);
    expect(first!.xPx + first!.widthPx - second!.xPx).toBeCloseTo(first!.widthPx / 4);
  });
});
