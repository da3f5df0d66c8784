import { concat } from '../../../src/core/bytes/concat';

/** Bytes from numbers (one byte each), text of code points below 256, and other bytes. */
export function bytesOf(...parts: readonly (number | string | Uint8Array | readonly number[])[]): Uint8Array {
  return concat(
    parts.map((part) => {
      if (typeof part === 'number') return Uint8Array.of(part);
      if (typeof part === 'string') return Uint8Array.from(part, (char) => char.charCodeAt(0));
      return Uint8Array.from(part);
    }),
  );
}

/** A big-endian number of that many bytes. */
export function big(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256);
}

/** A little-endian number of that many bytes. */
export function little(value: number, size: number): Uint8Array {
  return big(value, size).reverse();
}

/** Bytes that stand for coded picture data: all values, never the same twice in a row, not zero. */
export function codedData(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => ((i * 7 + seed * 31) % 251) + 1);
}
