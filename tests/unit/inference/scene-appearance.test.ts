import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { lookOf } from '../../../src/inference/scene/appearance';

const side = 96;

function drawn(colourAt: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) data.set([...colourAt(i % side, Math.floor(i / side)), 255], i * 4);
  return { width: side, height: side, data };
}

describe('lookOf', () => {
  it('tells stripes, a strong colour, and neither', () => {
    const stripes = drawn((x) => (x % 8 < 4 ? [220, 215, 210] : [120, 130, 140]));
    const red = drawn(() => [180, 20, 30]);
    const grey = drawn(() => [130, 128, 125]);
    expect(lookOf(stripes, [0, 0, 1, 1])).toBe('pattern');
    expect(lookOf(red, [0, 0, 1, 1])).toBe('colour');
    expect(lookOf(grey, [0, 0, 1, 1])).toBeNull();
  });

  it('does not take one edge for a pattern', () => {
    const half = drawn((x) => (x < side / 2 ? [240, 238, 235] : [60, 62, 65]));
    expect(lookOf(half, [0, 0, 1, 1])).toBeNull();
  });
});
