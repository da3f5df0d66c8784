import { ByteReader } from '../bytes/reader';
import { ByteWriter } from '../bytes/writer';
import type { Orientation } from '../formats/format';

const ORIENTATION_TAG = 0x0112;
const BYTE = 1;
const SHORT = 3;
const LONG = 4;

/** Orientation in IFD0 of a bare TIFF structure (Exif 3.0, 4.6.5); 1 when there is none that decoders would obey. */
export function readOrientation(tiff: Uint8Array): Orientation {
  const mark = String.fromCharCode(tiff[0] ?? 0, tiff[1] ?? 0);
  if (mark !== 'II' && mark !== 'MM') return 1;
  const reader = new ByteReader(tiff, 2, tiff.length, mark === 'II' ? 'little' : 'big');
  if (reader.u16() !== 42) return 1;
  reader.seek(reader.u32());
  const count = reader.u16();
  for (let i = 0; i < count && !reader.overrun; i++) {
    const entry = reader.sub(12);
    if (entry.u16() !== ORIENTATION_TAG) continue;
    const type = entry.u16();
    entry.skip(4);
    const value = type === SHORT ? entry.u16() : type === LONG ? entry.u32() : type === BYTE ? entry.u8() : 1;
    return asOrientation(value);
  }
  return 1;
}

function asOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 && Number.isInteger(value) ? (value as Orientation) : 1;
}

/** The smallest TIFF structure that says only how to turn the picture: one IFD, one entry, 26 bytes. */
export function orientationTiff(orientation: Orientation): Uint8Array {
  return new ByteWriter()
    .latin1('MM')
    .u16(42)
    .u32(8)
    .u16(1)
    .u16(ORIENTATION_TAG)
    .u16(SHORT)
    .u32(1)
    .u16(orientation)
    .u16(0)
    .u32(0)
    .build();
}
