import { ByteReader } from '../bytes/reader';
import { ByteWriter } from '../bytes/writer';
import { buildIcc } from './build-icc';
import type { IccProfile } from './icc-profile';
import { parseToneCurve } from './tone-curve';
import type { ToneCurve } from './tone-curve';

/** Column vectors of red, green and blue in the D50 connection space, as signed 15.16 fixed-point numbers. */
interface StandardSpace {
  readonly name: string;
  readonly columns: readonly (readonly [number, number, number])[];
}

/** Both use the tone curve of IEC 61966-2-1. */
const spaces: readonly StandardSpace[] = [
  {
    name: 'sRGB',
    columns: [
      [0x6fa2, 0x38f5, 0x0390],
      [0x6299, 0xb785, 0x18da],
      [0x24a0, 0x0f84, 0xb6cf],
    ],
  },
  {
    name: 'Display P3',
    columns: [
      [0x83df, 0x3dbf, -0x45],
      [0x4abf, 0xb137, 0x0ab9],
      [0x2838, 0x110b, 0xc8b9],
    ],
  },
];

const SRGB_CURVE = new ByteWriter()
  .latin1('para')
  .u32(0)
  .u16(3)
  .u16(0)
  .u32(0x26666)
  .u32(0xf2a7)
  .u32(0x0d59)
  .u32(0x13d0)
  .u32(0x0a5b)
  .build();

const TOLERANCE = 1 / 255;
const GRID = [0, 1, 3, 8, 16, 32, 64, 96, 128, 160, 192, 224, 255];

/**
 * The standard profile that gives the same colours as this matrix/curve RGB profile (within 1/255 on a grid of
 * colours), freshly written; null when there is none. So profiles that different programs write for one and the same
 * space all become the same bytes.
 */
export function standardEqual(profile: IccProfile): Uint8Array | null {
  if (profile.space !== 'RGB ' || profile.tags.has('A2B0') || profile.tags.has('cicp')) return null;
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => xyz(profile.tags.get(tag)));
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((tag) => parseToneCurve(profile.tags.get(tag) ?? new Uint8Array()));
  const [red, green, blue] = curves;
  if (!red || !green || !blue || columns.some((column) => column === null)) return null;
  for (const space of spaces) {
    const matrix = multiply(invert(space.columns.map((c) => c.map((v) => v / 65536))), columns as number[][]);
    if (sameOnGrid(matrix, [red, green, blue])) return standardProfile(space);
  }
  return null;
}

function standardProfile(space: StandardSpace): Uint8Array {
  const tags = new Map<string, Uint8Array>([['wtpt', xyzTag([0xf6d6, 0x10000, 0xd32d])]]);
  ['rXYZ', 'gXYZ', 'bXYZ'].forEach((tag, i) => tags.set(tag, xyzTag(space.columns[i] ?? [0, 0, 0])));
  for (const tag of ['rTRC', 'gTRC', 'bTRC']) tags.set(tag, SRGB_CURVE);
  const base = { version: 0x0420, deviceClass: 'mntr', space: 'RGB ', connectionSpace: 'XYZ ', intent: 0 };
  return buildIcc({ ...base, tags }, space.name);
}

function sameOnGrid(matrix: number[][], curves: readonly [ToneCurve, ToneCurve, ToneCurve]): boolean {
  const linear = curves.map((curve) => GRID.map((code) => curve(code / 255)));
  const at = (row: number, channel: number, i: number): number =>
    (matrix[channel]?.[row] ?? 0) * (linear[channel]?.[i] ?? 0);
  for (let r = 0; r < GRID.length; r++) {
    for (let g = 0; g < GRID.length; g++) {
      for (let b = 0; b < GRID.length; b++) {
        for (const [row, i] of [r, g, b].entries()) {
          const got = encode(at(row, 0, r) + at(row, 1, g) + at(row, 2, b));
          // Written so that NaN counts as different.
          if (!(Math.abs(got - (GRID[i] ?? 0) / 255) <= TOLERANCE)) return false;
        }
      }
    }
  }
  return true;
}

/** The inverse of the sRGB tone curve, clipped to 0..1. */
function encode(linear: number): number {
  if (linear <= 0) return 0;
  return Math.min(1, linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
}

function xyz(data: Uint8Array | undefined): number[] | null {
  if (!data) return null;
  const reader = new ByteReader(data, 8);
  return [reader.i32() / 65536, reader.i32() / 65536, reader.i32() / 65536];
}

function xyzTag(values: readonly [number, number, number]): Uint8Array {
  const writer = new ByteWriter().latin1('XYZ ').u32(0);
  for (const value of values) writer.u32(value >>> 0);
  return writer.build();
}

/** Matrices are lists of columns. */
function multiply(a: number[][], b: number[][]): number[][] {
  return b.map((column) => [0, 1, 2].map((row) => column.reduce((sum, v, k) => sum + (a[k]?.[row] ?? 0) * v, 0)));
}

function invert(m: number[][]): number[][] {
  const at = (c: number, r: number): number => m[c % 3]?.[r % 3] ?? 0;
  const cofactor = (c: number, r: number): number =>
    at(c + 1, r + 1) * at(c + 2, r + 2) - at(c + 1, r + 2) * at(c + 2, r + 1);
  const determinant = at(0, 0) * cofactor(0, 0) + at(0, 1) * cofactor(0, 1) + at(0, 2) * cofactor(0, 2);
  return [0, 1, 2].map((c) => [0, 1, 2].map((r) => cofactor(r, c) / determinant));
}
