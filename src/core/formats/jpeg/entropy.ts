const TOP_BITS = -0x7f7f7f80;
/** Words of four bytes looked at in one step. */
const STRIDE = 8;

/**
 * Offset of the 0xFF that ends the entropy-coded data beginning at `from` (T.81 B.1.1.5): the first one followed by
 * something that is neither a stuffed zero nor a restart marker. The length of the file when there is none. This runs
 * over nearly every byte of a photo, so it looks at 32 at a time, and closer only where there may be a 0xFF among them.
 */
export function endOfEntropy(bytes: Uint8Array, from: number): number {
  const aligned = Math.min(from + (-(bytes.byteOffset + from) & 3), bytes.length);
  const count = (bytes.length - aligned) >> 2;
  const words = count > 0 ? new Int32Array(bytes.buffer, bytes.byteOffset + aligned, count) : new Int32Array();
  const steps = count - (count % STRIDE);
  for (let at = from; at < aligned; at++) if (endsEntropy(bytes, at)) return at;
  for (let i = 0; i < steps; i += STRIDE) {
    const marks =
      markFull(words[i] ?? 0) |
      markFull(words[i + 1] ?? 0) |
      markFull(words[i + 2] ?? 0) |
      markFull(words[i + 3] ?? 0) |
      markFull(words[i + 4] ?? 0) |
      markFull(words[i + 5] ?? 0) |
      markFull(words[i + 6] ?? 0) |
      markFull(words[i + 7] ?? 0);
    if ((marks & TOP_BITS) === 0) continue;
    for (let k = i; k < i + STRIDE; k++) {
      const end = firstEnd(bytes, aligned + 4 * k, markFull(words[k] ?? 0));
      if (end >= 0) return end;
    }
  }
  for (let at = aligned + 4 * steps; at < bytes.length; at++) if (endsEntropy(bytes, at)) return at;
  return bytes.length;
}

/** Whether entropy-coded data ends at an offset: at a marker that is no restart marker, or with the file. */
export function endsEntropy(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length) return true;
  const next = bytes[at + 1];
  return bytes[at] === 0xff && next !== 0 && (next === undefined || (next & 0xf8) !== 0xd0);
}

/**
 * Sets the top bit of each byte of a little-endian word that is 0xFF: taking one from every byte of the complement
 * (which is 0xFFFFFFFF less the word) borrows into the top bit where that byte was zero. A byte above such a one may be
 * marked wrongly, none is left out. Other bits mean nothing.
 */
function markFull(word: number): number {
  return ((-0x01010102 - word) | 0) & word;
}

/** The first end of entropy-coded data among the marked bytes of a word at an offset, or -1. */
function firstEnd(bytes: Uint8Array, at: number, marks: number): number {
  for (let left = marks & TOP_BITS; left !== 0; left &= left - 1) {
    const byte = at + ((31 - Math.clz32(left & -left)) >> 3);
    if (endsEntropy(bytes, byte)) return byte;
  }
  return -1;
}
