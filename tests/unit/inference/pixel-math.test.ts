import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extremaOf } from '../../../src/inference/detail/extrema';
import type { Plane } from '../../../src/inference/detail/plane';
import { compiledFrom } from '../../../src/inference/pixel-math/compiled';
import { workspace } from '../../../src/inference/pixel-math/workspace';
import { reduce } from '../../../src/inference/reduce';
import { resampleRgb } from '../../../src/inference/resample';
import { projectRoot } from '../../../tools/project-root';

/** The same numbers every time, 0..1. */
function noise(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => (state = (state * 16807) % 2147483647) / 2147483647);
}

function noisy(width: number, height: number) {
  return { width, height, data: Uint8ClampedArray.from(noise(width * height * 4, 7), (value) => value * 255) };
}

const pixel = (picture: ReturnType<typeof noisy>, x: number, y: number, channel: number): number =>
  picture.data[(y * picture.width + x) * 4 + channel] ?? NaN;

describe('loops over pixels in WebAssembly', () => {
  it('are compiled from assembly/pixel-math.ts as it is (else: npx tsx tools/build/compile-assembly.ts)', () => {
    const source = readFileSync(join(projectRoot, 'assembly/pixel-math.ts'));
    expect(createHash('sha256').update(source).digest('hex')).toBe(compiledFrom);
  });

  it('have room for as much as is asked for, also when that is more than before', () => {
    for (const size of [10, 300_000, 5_000_000, 16]) {
      const { at, bytes, floats } = workspace({ first: size, second: size });
      expect(at.second - at.first).toBeGreaterThanOrEqual(size + 16);
      expect(bytes.length).toBeGreaterThanOrEqual(at.second + size + 16);
      expect(floats.buffer).toBe(bytes.buffer);
    }
  });

  it.each([2, 3, 5, 7, 16])('take exact means, rounded, of %i × %i pixels', (factor) => {
    const picture = noisy(factor * 9 + 1, factor * 4 + 1);
    const source = { xPx: 1, yPx: 0, widthPx: picture.width - 1, heightPx: picture.height };
    const { pixels } = reduce({ pixels: picture, source }, 9, 4, 1);
    expect([pixels.width, pixels.height]).toEqual([9, 5]);
    for (let y = 0; y < 5; y++) {
      for (let x = 0; x < 9; x++) {
        const rows = Math.min(factor, picture.height - y * factor);
        for (const channel of [0, 1, 2]) {
          let sum = 0;
          for (let i = 0; i < factor * rows; i++)
            sum += pixel(picture, 1 + x * factor + (i % factor), y * factor + Math.floor(i / factor), channel);
          expect(pixel(pixels as never, x, y, channel)).toBe(new Uint8ClampedArray([sum / (factor * rows)])[0]);
        }
        expect(pixel(pixels as never, x, y, 3)).toBe(255);
      }
    }
  });

  it('weigh as a triangle filter does, in any part and any size', () => {
    const picture = noisy(61, 47);
    for (const [xPx, yPx, widthPx, heightPx, width, height] of [
      [0, 0, 61, 47, 40, 33],
      [3.7, 5.2, 40.5, 33.3, 21, 50],
      [-10, -4, 90, 60, 50, 40],
    ] as const) {
      const out = resampleRgb(picture, { xPx, yPx, widthPx, heightPx }, width, height);
      const weightsOf = (start: number, length: number, count: number, limit: number, target: number): number[] => {
        const reach = Math.max(1, length / count);
        const centre = start + ((target + 0.5) * length) / count;
        const heights = Array.from({ length: limit }, (_v, i) => Math.max(0, 1 - Math.abs(i + 0.5 - centre) / reach));
        const sum = heights.reduce((total, one) => total + one, 0);
        const nearest = centre < 0 ? 0 : limit - 1;
        return heights.map((one, i) => (sum > 0 ? one / sum : i === nearest ? 1 : 0));
      };
      for (let y = 0; y < height; y += 3) {
        const down = weightsOf(yPx, heightPx, height, picture.height, y);
        for (let x = 0; x < width; x += 3) {
          const across = weightsOf(xPx, widthPx, width, picture.width, x);
          let green = 0;
          for (const [row, weight] of down.entries())
            for (const [column, other] of across.entries())
              if (weight * other > 0) green += weight * other * pixel(picture, column, row, 1);
          expect(Math.abs((out[(y * width + x) * 3 + 1] ?? NaN) - green)).toBeLessThan(0.01);
        }
      }
    }
  });

  it.each([30, 31, 33])('find the extrema of %i columns that a search by hand finds', (width) => {
    const height = 24;
    const stack = [1, 2, 3, 4, 5].map((seed): Plane => ({
      width,
      height,
      data: Float32Array.from(noise(width * height, seed * 999)),
    }));
    const differences = stack
      .slice(1)
      .map(({ data }, i) => data.map((value, at) => Math.fround(value - (stack[i]?.data[at] ?? NaN))));
    const wanted: string[] = [];
    for (const middle of [1, 2]) {
      for (let y = 1; y < height - 1; y++) {
        for (let x = 1; x < width - 1; x++) {
          const at = (plane: number, dx: number, dy: number): number =>
            differences[plane]?.[(y + dy) * width + x + dx] ?? NaN;
          const value = at(middle, 0, 0);
          const around = [-1, 0, 1].flatMap((plane) =>
            [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => at(middle + plane, dx, dy))),
          );
          if (Math.abs(value) < 0.3 || value !== (value > 0 ? Math.max(...around) : Math.min(...around))) continue;
          const xx = at(middle, 1, 0) + at(middle, -1, 0) - 2 * value;
          const yy = at(middle, 0, 1) + at(middle, 0, -1) - 2 * value;
          const xy = (at(middle, 1, 1) + at(middle, -1, -1) - at(middle, -1, 1) - at(middle, 1, -1)) / 4;
          if (xx * yy - xy * xy > 0 && (xx + yy) ** 2 / (xx * yy - xy * xy) < 12.1)
            wanted.push(`${String(x)} ${String(y)}`);
        }
      }
    }
    const found = extremaOf(stack, 0.3).map(
      ([x, y]) => `${String(Math.round(x * width - 0.5))} ${String(Math.round(y * height - 0.5))}`,
    );
    expect(wanted.length).toBeGreaterThan(8);
    expect(found).toEqual(wanted);
  });
});
