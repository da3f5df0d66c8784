/** First bits of a sequence by the number of bytes that follow. */
const leads = [0, 0xc0, 0xe0, 0xf0];

/** Text as UTF-8 bytes; a lone surrogate becomes U+FFFD. Written here because core knows no TextEncoder. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const char of text) {
    const code = codeOf(char);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = (leads[tail] ?? 0) | (code >> (6 * tail));
    for (let i = tail - 1; i >= 0; i--) bytes[at++] = 0x80 | ((code >> (6 * i)) & 0x3f);
  }
  return bytes;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = codeOf(char);
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

function codeOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
}
