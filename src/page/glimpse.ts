import type { Glimpse } from '../core/alarm/glimpse';
import { fileTypeBox, hiddenDataMarks, pictureStarts } from '../core/alarm/marks';
import { natives } from './natives';

/** Hidden data stands at the front of a file, or of its first piece. */
const searchedBytes = 262_144;
const hexDigits = '0123456789abcdef';

function charCode(text: string, index: number): number {
  return natives.apply(natives.charCodeAt, text, [index]) as number;
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== charCode(text, index)) return false;
  }
  return true;
}

function startsLikePicture(bytes: Uint8Array): boolean {
  for (let index = 0; index < pictureStarts.length; index += 1) {
    if (isAt(bytes, 0, pictureStarts[index] ?? '')) return true;
  }
  return isAt(bytes, fileTypeBox.offset, fileTypeBox.name);
}

function isMarked(bytes: Uint8Array): boolean {
  const firsts: number[] = [];
  for (let mark = 0; mark < hiddenDataMarks.length; mark += 1) firsts[mark] = charCode(hiddenDataMarks[mark] ?? '', 0);
  for (let at = 0; at < bytes.length && at < searchedBytes; at += 1) {
    for (let mark = 0; mark < firsts.length; mark += 1) {
      if (bytes[at] === firsts[mark] && isAt(bytes, at, hiddenDataMarks[mark] ?? '\0')) return true;
    }
  }
  return false;
}

/** What there is to tell of a blob that the page sends; null when it is no picture, or can't be looked at. */
export async function glimpseOf(blob: Blob): Promise<Glimpse | null> {
  if (!natives.digest || !natives.subtle) return null;
  try {
    const buffer = (await natives.apply(natives.arrayBuffer, blob, [])) as ArrayBuffer;
    const bytes = new natives.Uint8Array(buffer);
    if (!startsLikePicture(bytes)) return null;
    const hash = new natives.Uint8Array(
      (await natives.apply(natives.digest, natives.subtle, ['SHA-256', buffer])) as ArrayBuffer,
    );
    let digest = '';
    for (let index = 0; index < hash.length; index += 1) {
      const byte = hash[index] ?? 0;
      digest += `${hexDigits[byte >> 4] ?? ''}${hexDigits[byte & 15] ?? ''}`;
    }
    return { digest, sizeBytes: bytes.length, marked: isMarked(bytes) };
  } catch {
    return null;
  }
}
