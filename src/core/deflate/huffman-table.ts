/** A flat decoding table for one canonical Huffman code, indexed by the next `bits` bits of the stream. */
export interface HuffmanTable {
  /** symbol * 16 + code length; 0 where no code leads. */
  readonly entries: Uint16Array;
  readonly bits: number;
}

const MAX_BITS = 15;

/** Builds the table for code lengths 0..15 (RFC 1951, 3.2.2); null when the lengths describe no prefix code. */
export function huffmanTable(lengths: Uint8Array): HuffmanTable | null {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  let bits = MAX_BITS;
  while (bits > 1 && counts[bits] === 0) bits--;
  const next = new Uint16Array(MAX_BITS + 2);
  let code = 0;
  let used = 0;
  for (let length = 1; length <= bits; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1;
    next[length] = code;
    used += (counts[length] ?? 0) << (bits - length);
  }
  if (used > 1 << bits) return null;
  const entries = new Uint16Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const value = next[length] ?? 0;
    next[length] = value + 1;
    const entry = symbol * 16 + length;
    for (let at = reverseBits(value, length); at < entries.length; at += 1 << length) entries[at] = entry;
  }
  return { entries, bits };
}

/** The lowest `length` bits of a code in the order the stream has them. */
export function reverseBits(code: number, length: number): number {
  let reversed = 0;
  for (let i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
  return reversed;
}
