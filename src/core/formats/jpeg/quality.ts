import { DQT, SOI, SOS, isStandalone } from './markers';

/** The luminance table of ITU-T T.81 annex K.1, in zigzag order: what the IJG scale of quality is measured against. */
const standard = [
  16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61,
  60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87, 95, 98, 103, 104, 103, 62, 77, 113, 121,
  112, 100, 120, 92, 101, 103, 99,
] as const;

/**
 * How finely a JPEG was quantised, 1..100 on the scale of the IJG library (which browsers' encoders use too), by its
 * first luminance table; null when there is none in `bytes`, which may be only the beginning of a file.
 */
export function jpegQuality(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === SOS) return null;
    if (marker === 0xff || isStandalone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    if (marker === DQT) {
      const table = luminance(bytes.subarray(at + 4, at + 2 + length));
      if (table) return qualityOf(table);
    }
    at += 2 + length;
  }
  return null;
}

/** Table 0 of a DQT segment (T.81 B.2.4.1), in zigzag order; null when the segment does not hold it. */
function luminance(payload: Uint8Array): number[] | null {
  let at = 0;
  while (at < payload.length) {
    const wide = (payload[at] ?? 0) >> 4 !== 0;
    const id = (payload[at] ?? 0) & 15;
    const size = wide ? 128 : 64;
    if (at + 1 + size > payload.length) return null;
    if (id === 0) {
      return Array.from(standard, (_, i) =>
        wide ? ((payload[at + 1 + 2 * i] ?? 0) << 8) | (payload[at + 2 + 2 * i] ?? 0) : (payload[at + 1 + i] ?? 0),
      );
    }
    at += 1 + size;
  }
  return null;
}

/** The inverse of jpeg_quality_scaling: scale = 5000 / quality below 50, else 200 − 2 × quality, in percent. */
function qualityOf(table: readonly number[]): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const scale = (100 * sum(table)) / sum(standard);
  const quality = scale <= 100 ? (200 - scale) / 2 : 5000 / scale;
  return Math.min(100, Math.max(1, Math.round(quality)));
}
