import type { Orientation } from '../format';

/** Reads the bits of a codestream, the lowest of each byte first (ISO/IEC 18181-1, 4.2). Past the end it gives zeros. */
class BitReader {
  private bit = 0;

  constructor(private readonly bytes: Uint8Array) {}

  take(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.bit++) {
      value += (((this.bytes[this.bit >> 3] ?? 0) >> (this.bit & 7)) & 1) * 2 ** i;
    }
    return value;
  }
}

/** Width by ratio to the height (ISO/IEC 18181-1, table of the size header); index 0 means it is written out. */
const ratios = [
  [0, 1],
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
] as const;

/** Size and orientation from the first bytes of a JPEG XL codestream, after its two-byte mark. */
export function readSizeHeader(codestream: Uint8Array): {
  widthPx: number;
  heightPx: number;
  orientation: Orientation;
} {
  const bits = new BitReader(codestream.subarray(2, 32));
  const isSmall = bits.take(1) === 1;
  const heightPx = readLength(bits, isSmall);
  const [numerator, denominator] = ratios[bits.take(3)] ?? ratios[0];
  const widthPx = numerator === 0 ? readLength(bits, isSmall) : Math.floor((heightPx * numerator) / denominator);
  const allDefault = bits.take(1) === 1;
  const hasExtraFields = !allDefault && bits.take(1) === 1;
  const orientation = hasExtraFields ? bits.take(3) + 1 : 1;
  return { widthPx, heightPx, orientation: orientation as Orientation };
}

function readLength(bits: BitReader, isSmall: boolean): number {
  if (isSmall) return (bits.take(5) + 1) * 8;
  const width = [9, 13, 18, 30][bits.take(2)] ?? 9;
  return bits.take(width) + 1;
}
