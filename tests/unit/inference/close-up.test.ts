import { describe, expect, it } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { vehiclesToLookAt } from '../../../src/inference/plates/close-up';

const pixels = { width: 1000, height: 1000, data: new Uint8ClampedArray() };
const vehicle = (score: number, region: RegionNorm): Detection => ({ kind: 'vehicle', score, region });

describe('vehiclesToLookAt', () => {
  it('takes three at most, those that are surely some before larger ones that may be none', () => {
    const small = vehicle(0.5, [0.1, 0.1, 0.3, 0.3]);
    const large = vehicle(0.4, [0.1, 0.1, 0.5, 0.5]);
    const unsure = [vehicle(0.2, [0, 0, 0.9, 0.9]), vehicle(0.2, [0, 0, 1, 1])];
    expect(vehiclesToLookAt([...unsure, small, large], pixels)).toEqual([large.region, small.region, [0, 0, 1, 1]]);
  });

  it('leaves out what is too small for a plate that can be read', () => {
    expect(vehiclesToLookAt([vehicle(0.9, [0, 0, 0.07, 0.5])], pixels)).toEqual([]);
  });
});
