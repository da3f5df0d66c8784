import { ByteWriter } from '../../bytes/writer';
import { orientationTiff } from '../../exif/orientation';
import type { Orientation } from '../format';
import { EXIF } from './segment';

const JFIF_PAYLOAD = 14;
const ADOBE_PAYLOAD = 12;

/** The fresh JFIF segment without thumbnail (JFIF 1.02): 18 bytes with its marker; null when decoders ignore it. */
export function freshJfif(payload: Uint8Array): Uint8Array | null {
  if (payload.length < JFIF_PAYLOAD) return null;
  return new ByteWriter().u16(0xffe0).u16(16).bytes(payload.subarray(0, 12)).u16(0).build();
}

/** The APP14 Adobe segment cut to its 12 bytes: its transform flag decides between RGB, YCbCr, CMYK and YCCK. */
export function freshAdobe(payload: Uint8Array): Uint8Array | null {
  if (payload.length < ADOBE_PAYLOAD) return null;
  return new ByteWriter().u16(0xffee).u16(14).bytes(payload.subarray(0, ADOBE_PAYLOAD)).build();
}

/** The 36-byte Exif segment that says only how to turn the picture; null when it need not be turned. */
export function freshExif(orientation: Orientation): Uint8Array | null {
  return orientation === 1 ? null : exifSegment(orientationTiff(orientation));
}

/** An APP1 segment with a TIFF structure of our own. */
export function exifSegment(tiff: Uint8Array): Uint8Array {
  return new ByteWriter()
    .u16(0xffe1)
    .u16(2 + EXIF.length + tiff.length)
    .latin1(EXIF)
    .bytes(tiff)
    .build();
}
