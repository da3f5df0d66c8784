/** Writes bits, lowest of each byte first (RFC 1951, 3.1.1). */
export class BitWriter {
  private readonly bytes: number[] = [];
  private pending = 0;
  private count = 0;

  /** The lowest `size` bits of a value, up to 16. */
  put(value: number, size: number): void {
    this.pending |= (value & ((1 << size) - 1)) << this.count;
    this.count += size;
    while (this.count >= 8) {
      this.bytes.push(this.pending & 255);
      this.pending >>>= 8;
      this.count -= 8;
    }
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.count > 0) this.put(0, 8 - this.count);
  }

  build(): Uint8Array {
    this.align();
    return Uint8Array.from(this.bytes);
  }
}
