/** Whether two views hold the same bytes. Compares four at a time: this runs over whole pictures. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const viewA = new DataView(a.buffer, a.byteOffset, a.byteLength);
  const viewB = new DataView(b.buffer, b.byteOffset, b.byteLength);
  const words = a.length & ~3;
  for (let at = 0; at < words; at += 4) {
    if (viewA.getInt32(at) !== viewB.getInt32(at)) return false;
  }
  for (let at = words; at < a.length; at++) {
    if (a[at] !== b[at]) return false;
  }
  return true;
}
