import { latin1, utf8 } from '../bytes/text';
import { mostTextBytes } from '../limits';

/** Text that may be UTF-8 or Latin-1: what is not valid UTF-8 is read as Latin-1. */
export function decodeText(bytes: Uint8Array): string {
  const text = utf8(bytes.subarray(0, mostTextBytes));
  return text.includes('\ufffd') ? latin1(bytes, mostTextBytes) : text;
}

/** XMP text: UTF-8, or UTF-16 when it begins like that. */
export function decodeXml(bytes: Uint8Array, limit: number): string {
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
  if (!little && !big) return utf8(bytes.subarray(0, limit));
  let text = '';
  for (let at = 0; at + 1 < Math.min(bytes.length, limit); at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    text += String.fromCharCode(little ? first | (second << 8) : (first << 8) | second);
  }
  return text;
}
