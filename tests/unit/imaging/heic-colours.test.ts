import { describe, expect, it } from 'vitest';
import { displayP3 } from '../../../src/imaging/heic/rgb-space';
import { storedColours } from '../../../src/imaging/heic/stored-colours';
import { toSrgb } from '../../../src/imaging/heic/to-srgb';
import { buildMonitorProfile } from '../../support/builders/icc';
import { bytesOf } from '../../support/builders/bytes';
import { box } from '../../support/builders/isobmff';
import { tiledPicture } from '../../support/builders/heic-files';
import { nclx, tinyHeic } from '../../support/builders/tiny-heic';

function converted(colour: readonly number[], space = displayP3): number[] {
  const pixel = new Uint8ClampedArray([...colour, 77]);
  toSrgb(pixel, space);
  return [...pixel];
}

describe('Display P3 in sRGB', () => {
  it.each([
    { p3: [0, 0, 0], srgb: [0, 0, 0] },
    { p3: [255, 255, 255], srgb: [255, 255, 255] },
    { p3: [128, 128, 128], srgb: [128, 128, 128] },
    // Outside of sRGB: the nearest of each channel.
    { p3: [255, 0, 0], srgb: [255, 0, 0] },
    { p3: [0, 255, 0], srgb: [0, 255, 0] },
    { p3: [200, 100, 50], srgb: [215, 93, 31] },
  ])('$p3 is $srgb', ({ p3, srgb }) => {
    const [red = 0, green = 0, blue = 0, alpha] = converted(p3);
    expect(alpha).toBe(77);
    for (const [i, value] of [red, green, blue].entries())
      expect(Math.abs(value - (srgb[i] ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('the colours that a HEIC file names', () => {
  const profile = (bytes: Uint8Array): Uint8Array => box('colr', 'prof', bytes);

  it('are those of its profile, before code points', () => {
    const space = storedColours(tinyHeic(nclx(1, 13), profile(buildMonitorProfile('Monitor'))));
    expect(space?.primaries[0].map((value) => value * 65536)).toEqual([0x7000, 0x3a00, 0x0400]);
    expect(space?.curves[0](0.5)).toBeCloseTo(0.5 ** (0x233 / 256), 4);
  });

  it('are those of its code points', () => {
    expect(storedColours(tinyHeic(nclx(12, 13)))).toBe(displayP3);
    expect(storedColours(tinyHeic(nclx(1, 13)))).toBeNull();
    // HDR, which is no such space.
    expect(storedColours(tinyHeic(nclx(12, 16)))).toBeNull();
  });

  it('are none in a file without, with a damaged profile, or that is none', () => {
    expect(storedColours(tinyHeic())).toBeNull();
    expect(storedColours(tiledPicture())).toBeNull();
    expect(storedColours(tinyHeic(profile(bytesOf('no profile'))))).toBeNull();
    expect(storedColours(bytesOf('no file'))).toBeNull();
  });

  it('change nothing where they are sRGB', () => {
    const srgb = {
      primaries: [
        [0.43607, 0.22249, 0.01392],
        [0.38515, 0.71687, 0.09708],
        [0.14307, 0.06061, 0.7141],
      ],
      curves: displayP3.curves,
    } as const;
    expect(converted([1, 17, 251], srgb)).toEqual([1, 17, 251, 77]);
  });
});
