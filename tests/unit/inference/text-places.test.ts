import { describe, expect, it } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { isOnPlace, withPlaces } from '../../../src/inference/pp-ocr/with-places';
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

describe('withPlaces', () => {
  const rules = { underUnread: 0.4, besideText: 0.25, alone: 0.5 };
  const read: Detection = { kind: 'text', score: 0.9, region: [0.2, 0.2, 0.4, 0.25], text: 'Grand Hotel' };
  const elsewhere: RegionNorm = [0.6, 0.6, 0.9, 0.9];

  it('adds less sure things where a text was found than where none was', () => {
    const unread: Detection = { kind: 'text', score: 0.3, region: elsewhere };
    const places = [{ region: elsewhere, score: 0.3 }];
    expect(withPlaces([read], places, [], rules)).toEqual([read, unread]);
    expect(withPlaces([], places, [], rules)).toEqual([]);
    expect(withPlaces([], [{ region: elsewhere, score: 0.6 }], [], rules)).toHaveLength(1);
  });

  it('leaves out what is a text that was found already, and what lies on fabric', () => {
    expect(withPlaces([read], [{ region: [0.2, 0.2, 0.35, 0.26], score: 0.9 }], [], rules)).toEqual([read]);
    expect(withPlaces([read], [{ region: elsewhere, score: 0.9 }], [[0.5, 0.5, 1, 1]], rules)).toEqual([read]);
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
