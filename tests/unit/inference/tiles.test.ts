import { describe, expect, it } from 'vitest';
import { tiles, wholeOf } from '../../../src/inference/tiles';

describe('tiles', () => {
  it.each([1, 2, 3, 5])('cover the picture to its far edges with %i a side', (perSide) => {
    const all = tiles(wholeOf({ width: 900, height: 600 }), perSide, 0.25);
    expect(all).toHaveLength(perSide * perSide);
    expect(all[0]).toMatchObject({ xPx: 0, yPx: 0 });
    expect(Math.max(...all.map(({ xPx, widthPx }) => xPx + widthPx))).toBeCloseTo(900);
    expect(Math.max(...all.map(({ yPx, heightPx }) => yPx + heightPx))).toBeCloseTo(600);
  });

  it('cut a part where it is', () => {
    const part = { xPx: 300, yPx: 100, widthPx: 200, heightPx: 400 };
    expect(tiles(part, 1, 0.25)).toEqual([part]);
    const all = tiles(part, 2, 0.25);
    expect(all[0]).toMatchObject({ xPx: 300, yPx: 100 });
    expect(Math.max(...all.map(({ xPx, widthPx }) => xPx + widthPx))).toBeCloseTo(500);
  });

  it('share a quarter of their side with the next one', () => {
    // Two tiles with a quarter shared: 1.75 tiles make up the side, so each is 400 of 700.
    expect(tiles(wholeOf({ width: 700, height: 700 }), 2, 0.25).map(({ xPx, widthPx }) => [xPx, widthPx])).toEqual([
      [0, 400],
      [300, 400],
      [0, 400],
      [300, 400],
    ]);
  });
});
