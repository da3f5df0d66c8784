const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648) with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    piece += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63);
    piece += left > 1 ? digits.charAt((group >> 6) & 63) : '=';
    piece += left > 2 ? digits.charAt(group & 63) : '=';
    if (piece.length >= 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces.join('') + piece;
}

/** Base64 text as bytes, white space aside; null when it is no base64. */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let group = 0;
  let bits = 0;
  for (const char of text) {
    if (/\s/.test(char)) continue;
    if (char === '=') break;
    const value = valueOf(char.charCodeAt(0));
    if (value < 0) return null;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (group >> bits) & 255;
    }
  }
  return bytes.subarray(0, length);
}

function valueOf(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  return code === 43 ? 62 : code === 47 ? 63 : -1;
}
