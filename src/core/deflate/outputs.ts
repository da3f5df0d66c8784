import type { InflateOutput } from './inflate';

const WINDOW = 32768;
const ADLER_MODULUS = 65521;

/** Keeps decoded data, growing only as data really comes. */
export class CollectingOutput implements InflateOutput {
  private buffer = new Uint8Array(1024);
  private length = 0;

  literal(byte: number): void {
    if (this.length === this.buffer.length) this.grow();
    this.buffer[this.length++] = byte;
  }

  copy(distance: number, length: number): void {
    for (let i = 0; i < length; i++) this.literal(this.buffer[this.length - distance] ?? 0);
  }

  /** What was decoded, as a view. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private grow(): void {
    const bigger = new Uint8Array(2 * this.buffer.length);
    bigger.set(this.buffer);
    this.buffer = bigger;
  }
}

/** Keeps decoded data of a length known before; what goes beyond is left out. */
export class FixedOutput implements InflateOutput {
  readonly bytes: Uint8Array;
  private length = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  literal(byte: number): void {
    this.bytes[this.length++] = byte;
  }

  copy(distance: number, length: number): void {
    const { bytes } = this;
    const end = this.length + length;
    for (let at = this.length; at < end; at++) bytes[at] = bytes[at - distance] ?? 0;
    this.length = end;
  }
}

/** Keeps only the last 32 KiB and the Adler-32 checksum of everything (RFC 1950). */
export class ChecksumOutput implements InflateOutput {
  private readonly window = new Uint8Array(WINDOW);
  private at = 0;
  private low = 1;
  private high = 0;

  literal(byte: number): void {
    this.window[this.at] = byte;
    this.at = (this.at + 1) % WINDOW;
    this.low = (this.low + byte) % ADLER_MODULUS;
    this.high = (this.high + this.low) % ADLER_MODULUS;
  }

  copy(distance: number, length: number): void {
    for (let i = 0; i < length; i++) this.literal(this.back(distance));
  }

  /** The byte a distance of 1..32768 back. */
  back(distance: number): number {
    return this.window[(this.at - distance + WINDOW) % WINDOW] ?? 0;
  }

  get adler32(): number {
    return this.high * 65536 + this.low;
  }
}
