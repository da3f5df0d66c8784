import { describe, expect, it } from 'vitest';
import { isOnPlace } from '../../../src/inference/pp-ocr/on-place';
import { readPlaces } from '../../../src/inference/pp-ocr/text-places';

describe('readPlaces', () => {
  it('gives each thing once, with the share of it that the map fills', () => {
    const [rows, columns] = [4, 5];
    const centres = new Float32Array(rows * columns);
    const sides = new Float32Array(rows * columns * 4);
    const map = new Float32Array(rows * columns);
    const put = (x: number, y: number, centre: number, box: readonly number[]): void => {
      centres[y * columns + x] = centre;
      sides.set(box, (y * columns + x) * 4);
    };
    put(1, 1, 0.8, [1.5, 0.5, 1.5, 0.5]);
    // The same thing from its other cell, less surely; and one that the map does not fill.
    put(2, 1, 0.5, [2.5, 0.5, 0.5, 0.5]);
    put(3, 3, 0.6, [0.5, 0.5, 1.5, 0.5]);
    map.fill(1, columns, columns + 3);
    const [first, second, ...others] = readPlaces({ rows, columns, centres, sides, map });
    expect(others).toEqual([]);
    expect(first?.score).toBeCloseTo(0.8 ** 0.4, 5);
    [0, 0.25, 0.6, 0.5].forEach((side, at) => {
      expect(first?.region[at]).toBeCloseTo(side, 5);
    });
    expect(second?.score).toBe(0);
  });
});

describe('isOnPlace', () => {
  it('asks for a thing that is sure enough and holds the line, or is about as large', () => {
    const places = [{ region: [0.1, 0.1, 0.5, 0.5] as const, score: 0.45 }];
    expect(isOnPlace([0.2, 0.2, 0.4, 0.25], places, 0.4)).toBe(true);
    expect(isOnPlace([0.05, 0.05, 0.6, 0.6], places, 0.4)).toBe(true);
    expect(isOnPlace([0.2, 0.2, 0.4, 0.25], places, 0.5)).toBe(false);
    expect(isOnPlace([0.6, 0.2, 0.8, 0.25], places, 0.4)).toBe(false);
  });
});
