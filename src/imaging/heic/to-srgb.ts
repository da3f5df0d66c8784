import type { RgbSpace } from './rgb-space';

/** From X, Y and Z under D50 to the light of sRGB's red, green and blue, row by row (Bradford). */
const lightOfXyz = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

/** Steps of light in the table of sRGB's numbers: near black, five to a number. */
const lightSteps = 16_384;

/** Changes the colours of three numbers, 0..255, from `at` on. */
type Convert = (data: Uint8ClampedArray, at: number) => void;

/**
 * Changes pixels (RGBA) in place from a space to sRGB, where colours outside of that become the nearest number of each
 * channel. Leaves those of a space that is sRGB but for rounding as they are.
 */
export function toSrgb(data: Uint8ClampedArray, space: RgbSpace): void {
  const convert = converter(space);
  if (leavesAll(convert)) return;
  for (let at = 0; at + 3 < data.length; at += 4) convert(data, at);
}

function converter({ primaries, curves }: RgbSpace): Convert {
  const [red, green, blue] = curves.map((curve) => Float64Array.from({ length: 256 }, (_, code) => curve(code / 255)));
  if (!red || !green || !blue) throw new Error('A colour space has three curves');
  const [fromRed, fromGreen, fromBlue] = primaries.map(([x, y, z]) =>
    lightOfXyz.map((row) => row[0] * x + row[1] * y + row[2] * z),
  );
  const [rr = 0, gr = 0, br = 0] = fromRed ?? [];
  const [rg = 0, gg = 0, bg = 0] = fromGreen ?? [];
  const [rb = 0, gb = 0, bb = 0] = fromBlue ?? [];
  const codes = Uint8ClampedArray.from({ length: lightSteps + 1 }, (_, step) => 255 * encoded(step / lightSteps));
  const codeOf = (light: number): number =>
    codes[Math.min(Math.max(Math.round(light * lightSteps), 0), lightSteps)] ?? 0;
  return (data, at) => {
    const r = red[data[at] ?? 0] ?? 0;
    const g = green[data[at + 1] ?? 0] ?? 0;
    const b = blue[data[at + 2] ?? 0] ?? 0;
    data[at] = codeOf(rr * r + rg * g + rb * b);
    data[at + 1] = codeOf(gr * r + gg * g + gb * b);
    data[at + 2] = codeOf(br * r + bg * g + bb * b);
  };
}

/** The tone curve of IEC 61966-2-1, from light to number, both 0..1. */
function encoded(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Whether a grid of colours stays as it is, but for one step. */
function leavesAll(convert: Convert): boolean {
  const levels = [0, 51, 102, 153, 204, 255];
  return levels.every((r) =>
    levels.every((g) =>
      levels.every((b) => {
        const before = [r, g, b];
        const after = new Uint8ClampedArray(before);
        convert(after, 0);
        return before.every((value, i) => Math.abs(value - (after[i] ?? 0)) <= 1);
      }),
    ),
  );
}
