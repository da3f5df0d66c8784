import type { InflateOutput } from './inflate';
import { ChecksumOutput } from './outputs';

/** Takes only the first `end` bytes, also from the middle of a copy: sums them up, and keeps those from `start` on. */
export class ClippedOutput implements InflateOutput {
  readonly bytes: number[] = [];
  private at = 0;
  private readonly checksum = new ChecksumOutput();

  constructor(
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Bytes taken so far. */
  get length(): number {
    return this.at;
  }

  get adler32(): number {
    return this.checksum.adler32;
  }

  literal(byte: number): void {
    if (this.at >= this.end) return;
    if (this.at >= this.start) this.bytes.push(byte);
    this.at++;
    this.checksum.literal(byte);
  }

  copy(distance: number, length: number): void {
    for (let i = 0; i < length; i++) this.literal(this.checksum.back(distance));
  }
}
