/** Bytes as Latin-1 text, at most `limit` characters. */
export function latin1(bytes: Uint8Array, limit = 4096): string {
  let text = '';
  for (const byte of bytes.subarray(0, limit)) text += String.fromCharCode(byte);
  return text;
}

/** Bytes as UTF-8 text; what is not valid UTF-8 becomes U+FFFD. Written here because core knows no TextDecoder. */
export function utf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const size =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
              ? 4
              : 0;
    let code = size === 1 ? first : first & (0xff >> (size + 1));
    let valid = size > 0;
    for (let i = 1; i < size && valid; i++) {
      const next = bytes[at + i] ?? 0;
      valid = (next & 0xc0) === 0x80;
      code = (code << 6) | (next & 0x3f);
    }
    valid &&= !(size === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000)));
    valid &&= !(size === 4 && (code < 0x10000 || code > 0x10ffff));
    piece += valid ? String.fromCodePoint(code) : '\ufffd';
    at += valid ? size : 1;
    if (piece.length >= 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}
