/**
 * Offset of the 0xFF that ends the entropy-coded data beginning at `from` (T.81 B.1.1.5): the first one followed by
 * something that is neither a stuffed zero nor a restart marker. The length of the file when there is none.
 */
export function endOfEntropy(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next !== 0 && (next === undefined || (next & 0xf8) !== 0xd0)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
