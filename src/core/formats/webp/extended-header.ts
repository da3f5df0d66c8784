import { ByteReader } from '../../bytes/reader';

/** Feature flags in the first byte of VP8X (RFC 9649, 2.7.1). */
export const ANIMATION = 0x02;
const EXIF = 0x08;
const ALPHA = 0x10;
const ICC = 0x20;

const LENGTH = 10;

/** What VP8X says. */
export interface ExtendedHeader {
  readonly flags: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export function parseExtendedHeader(data: Uint8Array): ExtendedHeader | null {
  if (data.length < LENGTH) return null;
  const reader = new ByteReader(data, 0, LENGTH, 'little');
  const flags = reader.u8();
  reader.skip(3);
  return { flags, widthPx: reader.u24() + 1, heightPx: reader.u24() + 1 };
}

/** VP8X data with the flags of what is really in the file, and reserved bits zero. */
export function freshExtendedHeader(data: Uint8Array, has: { icc: boolean; exif: boolean }): Uint8Array {
  const fresh = data.slice(0, LENGTH);
  const kept = (data[0] ?? 0) & (ANIMATION | ALPHA);
  fresh.set([kept | (has.icc ? ICC : 0) | (has.exif ? EXIF : 0), 0, 0, 0]);
  return fresh;
}
