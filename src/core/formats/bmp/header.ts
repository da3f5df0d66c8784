import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';

/** What a Windows or OS/2 bitmap's headers say (Microsoft, bitmap structures; OS/2 2.x bitmap file format). */
export interface BmpHeader {
  /** Length of the information header: it tells the version. */
  readonly size: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerPixel: number;
  readonly compression: number;
  /** Declared length of the pixel data; 0 when not given. */
  readonly imageLength: number;
  /** Bytes of colour masks and palette after the header. */
  readonly tableLength: number;
  /** Where the pixel data begins. */
  readonly dataStart: number;
}

/** File header plus this is where the information header's fields lie. */
export const fileHeaderLength = 14;
export const v5HeaderLength = 124;

const coreHeaderLength = 12;
const os2HeaderLength = 64;
const headerSizes = [coreHeaderLength, 16, 40, 46, 48, 52, 56, os2HeaderLength, 108, v5HeaderLength];

export const Compression = { none: 0, rle8: 1, rle4: 2, bitFields: 3, jpeg: 4, png: 5, alphaBitFields: 6 } as const;

/** Reads the headers; null when they are damaged. */
export function readBmpHeader(bytes: Uint8Array): BmpHeader | null {
  const reader = new ByteReader(bytes, 10, bytes.length, 'little');
  const dataStart = reader.u32();
  const size = reader.u32();
  if (reader.overrun || !matchesAt(bytes, 0, 'BM') || !headerSizes.includes(size)) return null;
  const isCore = size === coreHeaderLength;
  const widthPx = isCore ? reader.u16() : reader.i32();
  const heightPx = Math.abs(isCore ? reader.u16() : reader.i32());
  reader.skip(2);
  const bitsPerPixel = reader.u16();
  const field = (at: number): number =>
    size >= at + 4 ? new ByteReader(bytes, fileHeaderLength + at, bytes.length, 'little').u32() : 0;
  const compression = field(16);
  const colours = field(32);
  const paletteSize = colours || (bitsPerPixel <= 8 ? 2 ** bitsPerPixel : 0);
  const masks = size === 40 && compression === Compression.bitFields ? 12 : 0;
  const alphaMasks = size === 40 && compression === Compression.alphaBitFields ? 16 : 0;
  const tables = masks + alphaMasks + paletteSize * (isCore ? 3 : 4);
  const headersEnd = fileHeaderLength + size;
  // With a palette of declared length that the pixels begin in the middle of, readers do not agree where these are.
  if (colours > 0 && bitsPerPixel <= 8 && headersEnd + tables > dataStart) return null;
  if (widthPx <= 0 || heightPx === 0 || dataStart < headersEnd || dataStart >= bytes.length) return null;
  return {
    size,
    widthPx,
    heightPx,
    bitsPerPixel,
    compression,
    imageLength: field(20),
    tableLength: Math.min(tables, dataStart - headersEnd),
    dataStart,
  };
}

/** Whether it is an OS/2 2.x header, where compression 3 is Huffman coding and 4 runs of 24 bits. */
export function isOs2(header: BmpHeader): boolean {
  return header.size === os2HeaderLength || header.size === 16;
}
