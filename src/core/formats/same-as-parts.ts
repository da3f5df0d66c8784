import { sameBytes } from '../bytes/same';

/** Whether a file is just these parts one after another. Views into the file that lie in place are not compared. */
export function isSameAsParts(bytes: Uint8Array, parts: readonly Uint8Array[]): boolean {
  let at = 0;
  for (const part of parts) {
    const inPlace = part.buffer === bytes.buffer && part.byteOffset === bytes.byteOffset + at;
    if (!inPlace && !sameBytes(part, bytes.subarray(at, at + part.length))) return false;
    at += part.length;
  }
  return at === bytes.length;
}
