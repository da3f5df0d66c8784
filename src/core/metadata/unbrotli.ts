import { BrotliDecompress } from 'brotli/dec/decode.js';

/** Takes what the decoder writes, and ends it when that gets longer than it may. */
class BoundedOutput {
  private held = new Uint8Array();
  pos = 0;

  constructor(private readonly limit: number) {}

  get buffer(): Uint8Array {
    return this.held;
  }

  set buffer(larger: Uint8Array) {
    if (larger.length > this.limit) throw new RangeError('Longer than it may be');
    this.held = new Uint8Array(larger);
  }

  write(data: Uint8Array, count: number): number {
    this.held.set(data.subarray(0, count), this.pos);
    this.pos += count;
    return count;
  }
}

/** Decodes a Brotli stream (RFC 7932); null when it is broken or unfolds to more than `limit` bytes. */
export function unbrotli(compressed: Uint8Array, limit: number): Uint8Array | null {
  const output = new BoundedOutput(limit);
  let at = 0;
  const read = (target: Uint8Array, from: number, count: number): number => {
    const part = compressed.subarray(at, at + count);
    target.set(part, from);
    at += part.length;
    return part.length;
  };
  try {
    BrotliDecompress({ read }, output);
    return output.buffer.subarray(0, output.pos);
  } catch {
    return null;
  }
}
