import { describe, expect, it } from 'vitest';
import { sharpnessOf, withSharpness } from '../../../src/inference/sharpness';

const side = 64;

/** A grey picture whose brightness is given per pixel. */
function picture(brightness: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const value = brightness(x, y);
      data.set([value, value, value, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

const whole = [0, 0, 1, 1] as const;
const checks = (size: number) => picture((x, y) => ((Math.floor(x / size) + Math.floor(y / size)) % 2) * 200);

describe('the sharpness of a region', () => {
  it('grows with the detail and not with the contrast', () => {
    const ramp = sharpnessOf(
      picture((x) => x * 3),
      whole,
    );
    const large = sharpnessOf(checks(16), whole);
    const small = sharpnessOf(checks(2), whole);
    expect(ramp).toBeLessThan(0.05);
    expect(large).toBeGreaterThan(ramp);
    expect(small).toBeGreaterThan(large);
    const faint = picture((x, y) => 100 + ((Math.floor(x / 16) + Math.floor(y / 16)) % 2) * 40);
    expect(sharpnessOf(faint, whole)).toBeCloseTo(large, 1);
  });

  it('is 0 for one tone, and for a few pixels', () => {
    expect(
      sharpnessOf(
        picture((x) => 120 + (x % 2)),
        whole,
      ),
    ).toBe(0);
    expect(sharpnessOf(checks(2), [0, 0, 0.03, 1])).toBe(0);
  });

  it('is measured where there is a place', () => {
    const [placed, unplaced] = withSharpness(
      [
        { kind: 'rug', score: 1, region: whole },
        { kind: 'text', score: 1, region: null },
      ],
      checks(2),
    );
    expect(placed?.sharpness).toBeGreaterThan(0.5);
    expect(unplaced).not.toHaveProperty('sharpness');
  });
});
