/**
 * Bits of a stream that lies in several pieces of a file, lowest bit of each byte first (RFC 1951, 3.1.1). Past the end
 * it gives zeros and counts them, so that the caller can tell whether it used any.
 */
export class BitSource {
  /** Bits taken from the pieces but not yet used, lowest first, and how many. At most 32. */
  bits = 0;
  count = 0;
  /** The piece being read, and the next byte in it. */
  private part: Uint8Array;
  private at = 0;
  private index = 0;
  private before = 0;
  private paddedBytes = 0;

  constructor(private readonly parts: readonly Uint8Array[]) {
    this.part = parts[0] ?? new Uint8Array();
  }

  /** Fills up to at least 25 bits. */
  fill(): void {
    while (this.count <= 24) {
      this.bits |= (this.at < this.part.length ? (this.part[this.at++] ?? 0) : this.nextPartByte()) << this.count;
      this.count += 8;
    }
  }

  /** Up to 16 bits as a number. */
  take(size: number): number {
    this.fill();
    const value = this.bits & ((1 << size) - 1);
    this.drop(size);
    return value;
  }

  /** Marks bits that were looked at in `bits` as used; there must be as many. */
  drop(size: number): void {
    this.bits >>>= size;
    this.count -= size;
  }

  /**
   * The rest of the piece being read, for a loop that keeps the bits in variables of its own; it gives back what it did
   * not use with {@link resume}.
   */
  get rest(): Uint8Array {
    return this.part.subarray(this.at);
  }

  /** Goes on behind the first `used` bytes of {@link rest}, with `count` bits of them not used yet. */
  resume(used: number, bits: number, count: number): void {
    this.at += used;
    this.bits = bits;
    this.count = count;
  }

  alignToByte(): void {
    this.drop(this.count & 7);
  }

  /** Bits used so far, counted from the start of the first piece. */
  get usedBits(): number {
    return 8 * (this.before + this.at + this.paddedBytes) - this.count;
  }

  /** True once bits past the end were used. */
  get overrun(): boolean {
    return 8 * this.paddedBytes > this.count;
  }

  private nextPartByte(): number {
    while (this.at >= this.part.length) {
      const next = this.parts[this.index + 1];
      if (!next) {
        this.paddedBytes++;
        return 0;
      }
      this.before += this.part.length;
      this.index++;
      this.part = next;
      this.at = 0;
    }
    return this.part[this.at++] ?? 0;
  }
}
