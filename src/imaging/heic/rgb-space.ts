import type { ToneCurve } from '../../core/colour/tone-curve';

/** X, Y and Z under the D50 light of ICC profiles. */
type Xyz = readonly [number, number, number];

/** What the red, green and blue numbers of a picture mean. */
export interface RgbSpace {
  /** What each of the three is at its brightest. */
  readonly primaries: readonly [Xyz, Xyz, Xyz];
  /** From a number, 0..1, to its light, 0..1. */
  readonly curves: readonly [ToneCurve, ToneCurve, ToneCurve];
}

/** The tone curve of IEC 61966-2-1, which sRGB and Display P3 share. */
function srgbCurve(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** As in the profile that phones put into their photos. */
export const displayP3: RgbSpace = {
  primaries: [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
  curves: [srgbCurve, srgbCurve, srgbCurve],
};
