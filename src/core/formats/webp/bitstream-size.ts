import { ByteReader } from '../../bytes/reader';

/** Size in pixels from the frame header of a `VP8 ` (RFC 6386, 9.1) or `VP8L` (RFC 9649, 3.4) chunk; null for none. */
export function bitstreamSize(fourCC: string, data: Uint8Array): { widthPx: number; heightPx: number } | null {
  const reader = new ByteReader(data, 0, data.length, 'little');
  if (fourCC === 'VP8L') {
    const signature = reader.u8();
    const bits = reader.u32();
    const valid = signature === 0x2f && !reader.overrun;
    return valid ? { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 } : null;
  }
  const keyFrame = (reader.u8() & 1) === 0;
  reader.skip(2);
  const startCode = reader.u24() === 0x2a019d;
  const widthPx = reader.u16() & 0x3fff;
  const heightPx = reader.u16() & 0x3fff;
  return keyFrame && startCode && !reader.overrun ? { widthPx, heightPx } : null;
}
