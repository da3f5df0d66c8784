/**
 * Whether two views hold the same bytes. Compares words, four in one step, for this runs over whole pictures, wherever they lie
 * in memory.
 */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const viewA = new DataView(a.buffer, a.byteOffset, a.byteLength);
  const viewB = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const end = a.length - (a.length % 16);
  for (let at = 0; at < end; at += 16) {
    const difference =
      (viewA.getInt32(at, true) ^ viewB.getInt32(at, true)) |
      (viewA.getInt32(at + 4, true) ^ viewB.getInt32(at + 4, true)) |
      (viewA.getInt32(at + 8, true) ^ viewB.getInt32(at + 8, true)) |
      (viewA.getInt32(at + 12, true) ^ viewB.getInt32(at + 12, true));
    if (difference !== 0) return false;
  }
  for (let at = end; at < a.length; at++) {
    if (a[at] !== b[at]) return false;
  }
  return true;
}
