import { Compression, isOs2 } from './header';
import type { BmpHeader } from './header';

/** Where the pixel data ends; null for rare compressions: whole JPEG or PNG files, Huffman. */
export function pixelDataEnd(bytes: Uint8Array, header: BmpHeader): number | null {
  const { dataStart, compression, imageLength } = header;
  const declaredEnd = Math.min(bytes.length, imageLength > 0 ? dataStart + imageLength : bytes.length);
  if (compression === Compression.rle8 || compression === Compression.rle4) {
    return runLengthEnd(bytes, dataStart, compression === Compression.rle4) ?? declaredEnd;
  }
  if (isOs2(header) && compression !== Compression.none) return null;
  const plain: readonly number[] = [Compression.none, Compression.bitFields, Compression.alphaBitFields];
  if (!plain.includes(compression)) return null;
  // Rows are filled up to four bytes.
  const rowLength = Math.ceil((header.widthPx * header.bitsPerPixel) / 32) * 4;
  return Math.min(bytes.length, dataStart + rowLength * header.heightPx);
}

/** Behind the end-of-bitmap code of run-length data; null when it has none. */
function runLengthEnd(bytes: Uint8Array, start: number, isNibbles: boolean): number | null {
  let at = start;
  while (at + 1 < bytes.length) {
    const count = bytes[at] ?? 0;
    const code = bytes[at + 1] ?? 0;
    at += 2;
    if (count > 0 || code === 0) continue;
    if (code === 1) return at;
    // 2 is a move by two bytes; more is that many pixels as they are, filled up to two bytes.
    const length = isNibbles ? Math.ceil(code / 2) : code;
    at += code === 2 ? 2 : length + (length % 2);
  }
  return null;
}
