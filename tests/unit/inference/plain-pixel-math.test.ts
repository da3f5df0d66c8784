import { describe, expect, it } from 'vitest';
import { pixelMathWasm } from '../../../src/inference/pixel-math/compiled';
import type { PixelMath } from '../../../src/inference/pixel-math/pixel-math';
import { plainPixelMath } from '../../../src/inference/pixel-math/plain';

const pages = 4;
/** Where results go; what is before is given. */
const out = 2 * 65_536;

/** The same numbers every time, 0..1. */
function noise(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => (state = (state * 16807) % 2147483647) / 2147483647);
}

function withSimd(): PixelMath {
  const binary = Uint8Array.from(atob(pixelMathWasm), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(binary)).exports as unknown as PixelMath;
}

interface Given {
  /** The memory as bytes and as numbers, to be filled. */
  readonly fill: (bytes: Uint8Array, ints: Int32Array, floats: Float32Array) => void;
  readonly run: (math: PixelMath) => unknown;
}

/** What both make of the same: the memory behind `out`, and what they return. */
function made({ fill, run }: Given) {
  return [withSimd(), plainPixelMath()].map((math) => {
    math.memory.grow(pages - math.memory.buffer.byteLength / 65_536);
    const { buffer } = math.memory;
    fill(new Uint8Array(buffer), new Int32Array(buffer), new Float32Array(buffer));
    return { returned: run(math), buffer };
  });
}

function expectSameBytes(given: Given, count: number, type: typeof Uint8Array | typeof Uint16Array = Uint8Array): void {
  const [simd, plain] = made(given).map(({ buffer }) => [...new type(buffer, out, count)]);
  expect(new Set(simd).size).toBeGreaterThan(1);
  expect(plain).toEqual(simd);
}

function expectCloseNumbers(given: Given, count: number): void {
  const [simd = [], plain = []] = made(given).map(({ buffer }) => [...new Float32Array(buffer, out, count)]);
  const largest = Math.max(...simd.map(Math.abs));
  expect(largest).toBeGreaterThan(0);
  expect(Math.max(...simd.map((value, i) => Math.abs(value - (plain[i] ?? NaN))))).toBeLessThan(1e-5 * largest);
}

const bytes = (into: Uint8Array): void => {
  into.set(
    noise(out, 7).map((value) => value * 256),
    0,
  );
};
const numbers = (into: Float32Array): void => {
  into.set(
    noise(out / 4, 7).map((value) => value * 20 - 10),
    0,
  );
};

/** Rows resized: numbers from 0 on, and how they are weighed. */
const weighedRow = (_bytes: Uint8Array, ints: Int32Array, floats: Float32Array): void => {
  floats.set(
    noise(400, 3).map((value) => value * 255),
    0,
  );
  ints.set([0, 2, 5, 9, 40], 500);
  ints.set([3, 5, 9, 10, 12], 510);
  floats.set(noise(12, 5), 520);
  floats.set([1 / 127, 1 / 100, 1 / 90, 0], 540);
  floats.set([-1, -0.5, 0.25, 0], 544);
};
const [firsts, ends, weights, scales, offsets] = [2000, 2040, 2080, 2160, 2176];

describe('loops over pixels in plain JavaScript', () => {
  it('make the same sums and means', () => {
    expectSameBytes(
      {
        fill: bytes,
        run: (math) => {
          math.sumRows(16, 320, 7, out, 112);
        },
      },
      112,
      Uint16Array,
    );
    const fill = (_bytes: Uint8Array, ints: Int32Array): void => {
      new Uint16Array(ints.buffer).set(
        noise(1000, 9).map((value) => value * 3 * 255),
        0,
      );
    };
    expectSameBytes(
      {
        fill,
        run: (math) => {
          math.meansAlong(0, 5, 3, 12, out);
        },
      },
      48,
    );
  });

  it('resize rows alike', () => {
    const fill = (all: Uint8Array, ints: Int32Array, floats: Float32Array): void => {
      bytes(all);
      ints.set([400, 1000, 1600], 16);
      floats.set([0.2, 0.5, 0.3], 32);
    };
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.weighRows(64, 128, 3, out, 48);
        },
      },
      48,
    );
    for (const isTurned of [false, true]) {
      const run = (math: PixelMath): void => {
        math.narrowRow(0, firsts, ends, weights, 5, out, scales, offsets, isTurned);
      };
      expectCloseNumbers({ fill: weighedRow, run }, 15);
    }
    expectSameBytes(
      {
        fill: weighedRow,
        run: (math) => {
          math.narrowRowToPixels(0, firsts, ends, weights, 5, out);
        },
      },
      20,
    );
    const sums = (math: PixelMath): void => {
      math.narrowRowToSums(0, firsts, ends, weights, 5, out, 0.3, 0.6, 0.1);
    };
    expectCloseNumbers({ fill: weighedRow, run: sums }, 5);
  });

  it('sample along lines alike, also outside the picture', () => {
    for (const [x, y, stepX, stepY] of [
      [3.25, 4.5, 1.3, 0.4],
      [-6.5, 18, 1.1, -0.9],
    ] as const) {
      const run = (math: PixelMath): void => {
        math.sampleAlong(0, 31, 17, x, y, stepX, stepY, 40, 1 / 128, -1, out);
      };
      expectCloseNumbers({ fill: bytes, run }, 120);
    }
  });

  it('blur, double and subtract alike', () => {
    const fill = (_bytes: Uint8Array, ints: Int32Array, floats: Float32Array): void => {
      numbers(floats);
      floats.set([0.4, 0.2, 0.1], 0);
      ints.set([400, 800, 1200, 1600, 2000], 16);
    };
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.blurRow(256, 0, 2, out, 40);
        },
      },
      40,
    );
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.blurColumns(64, 0, 2, out, 40);
        },
      },
      40,
    );
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.doubleRow(256, out, 20);
        },
      },
      40,
    );
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.rowBetween(64, out, 24);
        },
      },
      24,
    );
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.subtract(256, 1024, out, 64);
        },
      },
      64,
    );
    expectCloseNumbers(
      {
        fill,
        run: (math) => {
          math.hardSwish(256, out, 64, 3, 1 / 6, 0);
        },
      },
      64,
    );
  });

  it('find the same extrema', () => {
    const fill = (_bytes: Uint8Array, ints: Int32Array, floats: Float32Array): void => {
      numbers(floats);
      ints.set(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((row) => row * 2000),
        16,
      );
      // As high as one beside it, above and below nought.
      floats.set([11, 11, 0, -11, -11], 2510);
    };
    const [simd, plain] = made({ fill, run: (math) => math.extrema(64, 1, 330, 4, out) }).map(
      ({ returned, buffer }) => {
        return [returned, ...new Int32Array(buffer, out, returned as number)];
      },
    );
    expect(simd?.length).toBeGreaterThan(10);
    expect(plain).toEqual(simd);
  });

  it.each([
    [256, 32],
    [71, 32],
    [97, 9],
    [33, 2],
  ])('find the same busy cells of %i pixels and %i rows', (width, rows) => {
    const fill = (all: Uint8Array): void => {
      // Busy to the left, then less and less.
      const steps = noise(width * rows, 11);
      for (const [i, step] of steps.entries())
        all.fill(100 + (step - 0.5) * Math.max(0, 150 - (i % width)), 4 * i, 4 * i + 4);
    };
    const cells = Math.ceil(width / 32);
    for (const edge of [24, 40, 60]) {
      const run = (math: PixelMath): void => {
        math.busyCells(0, width * 4, width, rows, edge, 4, 3, 65_536, out);
      };
      const [simd, plain] = made({ fill, run }).map(({ buffer }) => [...new Uint8Array(buffer, out, cells)]);
      expect(plain).toEqual(simd);
      if (width === 256 && edge === 40) expect(new Set(simd)).toEqual(new Set([0, 1]));
    }
  });
});
