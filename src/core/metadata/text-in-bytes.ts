/** Bytes as text when they are: UTF-16 from Windows' XP tags, or ASCII with a character code before it. */
export function textInBytes(bytes: Uint8Array): string | null {
  const codes = bytes.subarray(0, 400);
  const wide = codes.length > 1 && codes.length % 2 === 0 && codes.every((byte, i) => i % 2 === 0 || byte === 0);
  const narrow = wide ? codes.filter((_, i) => i % 2 === 0) : codes;
  const text = String.fromCharCode(...narrow).replace(/\0+$/, '');
  return /^[\x20-\x7e\xa0-\xff\s]{2,}$/.test(text) ? text : null;
}
