export type Endianness = 'big' | 'little';

/**
 * A cursor over a part of a file that can never leave it. Reading past the end does not throw: it gives zeros (or an
 * empty view), moves to the end, and sets `overrun`, so that a parser may read a whole structure and check once.
 * Views are views: nothing is allocated from a length the file declares.
 */
export class ByteReader {
  /** True once anything was read past `end`. Never goes back. */
  overrun = false;
  private position: number;
  readonly end: number;

  /** Offsets are absolute in `bytes`; `end` is exclusive and clipped to the file. */
  constructor(
    readonly bytes: Uint8Array,
    start = 0,
    end = bytes.length,
    readonly endianness: Endianness = 'big',
  ) {
    this.end = Math.min(end, bytes.length);
    this.position = Math.min(start, this.end);
  }

  /** Absolute offset of the next byte. */
  get at(): number {
    return this.position;
  }

  /** Bytes left before `end`. */
  get left(): number {
    return this.end - this.position;
  }

  u8(): number {
    return this.uint(1);
  }

  u16(): number {
    return this.uint(2);
  }

  u24(): number {
    return this.uint(3);
  }

  u32(): number {
    return this.uint(4);
  }

  /** A 64-bit number; one that a double cannot hold exactly counts as an overrun, for no file is that long. */
  u64(): number {
    const value = this.uint(8);
    if (Number.isSafeInteger(value)) return value;
    this.fail();
    return 0;
  }

  i16(): number {
    return (this.u16() << 16) >> 16;
  }

  i32(): number {
    return this.u32() | 0;
  }

  /** An unsigned number of 0 to 8 bytes (0 bytes is 0, as in ISO-BMFF item locations). */
  uint(size: number): number {
    if (this.left < size) return this.fail();
    let value = 0;
    for (let i = 0; i < size; i++) {
      const index = this.endianness === 'big' ? i : size - 1 - i;
      value = value * 256 + (this.bytes[this.position + index] ?? 0);
    }
    this.position += size;
    return value;
  }

  /** The next `length` bytes as a view; empty, with `overrun` set, when there are fewer. */
  take(length: number): Uint8Array {
    if (length < 0 || this.left < length) {
      this.fail();
      return this.bytes.subarray(this.end, this.end);
    }
    this.position += length;
    return this.bytes.subarray(this.position - length, this.position);
  }

  /** The next `length` bytes as Latin-1 text, for four-character codes and identifiers. */
  latin1(length: number): string {
    return String.fromCharCode(...this.take(length));
  }

  skip(length: number): void {
    if (length < 0 || this.left < length) this.fail();
    else this.position += length;
  }

  /** Moves to an absolute offset, which must be inside this reader's range. */
  seek(at: number): void {
    if (at >= 0 && at <= this.end) this.position = at;
    else this.fail();
  }

  /** A reader over the next `length` bytes, which this one skips. */
  sub(length: number): ByteReader {
    const start = this.position;
    this.skip(length);
    return new ByteReader(this.bytes, start, this.overrun ? start : start + length, this.endianness);
  }

  private fail(): 0 {
    this.overrun = true;
    this.position = this.end;
    return 0;
  }
}
