import { describe, expect, it } from 'vitest';
import { straighten } from '../../../src/inference/pp-ocr/straighten';
import type { OrientedBox } from '../../../src/inference/pp-ocr/oriented-box';

const [width, height] = [60, 50];
/** Channels that grow across, down and both ways: between pixels they are what they are by their formula. */
const picture = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_v, i) => {
    const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
    return [x * 4, y * 5, x + y * 2, 255][i % 4] ?? 0;
  }),
};

function rowsOf(box: OrientedBox, size: { width: number; height: number }, scale: number, offset: number): number[][] {
  const rows: number[][] = [];
  straighten(picture, box, size, { scale, offset }, (row, y) => (rows[y] = [...row]));
  return rows;
}

describe('a part of a picture at an angle, upright', () => {
  it.each([0, 0.4, -1.1, Math.PI])('shows what lies there, turned by %d', (along) => {
    const box = { centre: { x: 30, y: 24 }, width: 28, height: 9, along };
    const rows = rowsOf(box, { width: 28, height: 9 }, 0.5, -3);
    expect(rows).toHaveLength(9);
    for (const [row, numbers] of rows.entries()) {
      expect(numbers).toHaveLength(28 * 3);
      for (let column = 0; column < 28; column++) {
        const [u, v] = [column + 0.5 - 14, row + 0.5 - 4.5];
        const x = 30 + u * Math.cos(along) - v * Math.sin(along) - 0.5;
        const y = 24 + u * Math.sin(along) + v * Math.cos(along) - 0.5;
        // Blue, green, red.
        for (const [i, value] of [x + y * 2, y * 5, x * 4].entries())
          expect(Math.abs((numbers[column * 3 + i] ?? NaN) - (value * 0.5 - 3))).toBeLessThan(0.02);
      }
    }
  });

  it('repeats the edges beyond them', () => {
    const box = { centre: { x: 0, y: 25 }, width: 20, height: 10, along: 0 };
    const [first = []] = rowsOf(box, { width: 20, height: 10 }, 1, 0);
    for (let column = 0; column < 10; column++) expect(first[column * 3 + 2]).toBeCloseTo(0, 3);
    expect(first[19 * 3 + 2]).toBeCloseTo(9 * 4, 3);
  });
});
