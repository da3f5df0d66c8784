import type { Endianness } from './reader';
import { concat } from './concat';

/** Collects numbers and byte ranges and joins them once; ranges are kept as views until then. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = [];
  private total = 0;

  constructor(readonly endianness: Endianness = 'big') {}

  /** Bytes written so far. */
  get length(): number {
    return this.total;
  }

  u8(value: number): this {
    return this.uint(value, 1);
  }

  u16(value: number): this {
    return this.uint(value, 2);
  }

  u24(value: number): this {
    return this.uint(value, 3);
  }

  u32(value: number): this {
    return this.uint(value, 4);
  }

  u64(value: number): this {
    return this.uint(value, 8);
  }

  /** An unsigned number in 0 to 8 bytes; higher bits are cut off. */
  uint(value: number, size: number): this {
    const part = new Uint8Array(size);
    let rest = value;
    for (let i = 0; i < size; i++) {
      part[this.endianness === 'big' ? size - 1 - i : i] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return this.bytes(part);
  }

  /** Text of code points below 256, one byte each. */
  latin1(text: string): this {
    return this.bytes(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  }

  bytes(part: Uint8Array): this {
    this.parts.push(part);
    this.total += part.length;
    return this;
  }

  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }

  build(): Uint8Array {
    return concat(this.parts);
  }
}
