/** Whether the bytes at an offset are exactly these; `pattern` is bytes, or text of code points below 256. */
export function matchesAt(bytes: Uint8Array, at: number, pattern: Uint8Array | readonly number[] | string): boolean {
  if (at < 0 || at + pattern.length > bytes.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = typeof pattern === 'string' ? pattern.charCodeAt(i) : pattern[i];
    if (bytes[at + i] !== wanted) return false;
  }
  return true;
}

/** Offset of the first occurrence of a pattern in [from, to), or -1. */
export function findBytes(bytes: Uint8Array, pattern: string, from = 0, to = bytes.length): number {
  const first = pattern.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at + pattern.length <= to; at = bytes.indexOf(first, at + 1)) {
    if (matchesAt(bytes, at, pattern)) return at;
  }
  return -1;
}
