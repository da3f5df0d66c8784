import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterbox } from '../../../src/inference/letterbox';
import { inputSizeFor, inputSizes } from '../../../src/inference/scene/input-size';
import { wholeOf } from '../../../src/inference/tiles';

describe('inputSizeFor', () => {
  it('has the proportions of the picture, as near as there are', () => {
    expect(inputSizeFor({ width: 1920, height: 1080 })).toEqual({ widthPx: 672, heightPx: 384 });
    expect(inputSizeFor({ width: 3000, height: 2000 })).toEqual({ widthPx: 640, heightPx: 416 });
    expect(inputSizeFor({ width: 4032, height: 3024 })).toEqual({ widthPx: 576, heightPx: 448 });
    expect(inputSizeFor({ width: 256, height: 256 })).toEqual({ widthPx: 512, heightPx: 512 });
    expect(inputSizeFor({ width: 3024, height: 4032 })).toEqual({ widthPx: 448, heightPx: 576 });
  });

  it('never costs more than a fiftieth above 512 × 512, and every side is a multiple of 32', () => {
    for (const { widthPx, heightPx } of inputSizes) {
      expect(widthPx * heightPx).toBeLessThanOrEqual(512 * 512 * 1.02);
      expect([widthPx % 32, heightPx % 32]).toEqual([0, 0]);
    }
  });

  it('draws no picture smaller than the square would', () => {
    const side = fc.integer({ min: 1, max: 8000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const { target } = letterbox(wholeOf({ width, height }), inputSizeFor({ width, height }));
        const scale = 512 / Math.max(width, height);
        expect(target.widthPx).toBeGreaterThanOrEqual(Math.floor(width * scale));
        expect(target.heightPx).toBeGreaterThanOrEqual(Math.floor(height * scale));
      }),
    );
  });
});
