import { findBytes, matchesAt } from '../bytes/match';
import { fail } from '../result';
import type { Sentence } from '../result';

/** Says why a file that no format knows is refused: a camera raw file, another kind of picture, or no picture. */
export function unsupported(bytes: Uint8Array): Sentence {
  if (isRaw(bytes)) return fail('format.raw').reason;
  if (isOtherPicture(bytes)) return fail('format.other-picture').reason;
  return fail('format.unknown').reason;
}

function isRaw(bytes: Uint8Array): boolean {
  return (
    matchesAt(bytes, 0, 'FUJIFILMCCD-RAW') ||
    matchesAt(bytes, 0, 'FOVb') ||
    matchesAt(bytes, 0, '\0MRM') ||
    matchesAt(bytes, 4, 'ftypcrx ') ||
    matchesAt(bytes, 6, 'HEAPCCDR') ||
    ['IIRO', 'IIRS', 'IIU\0', 'MMOR'].some((mark) => matchesAt(bytes, 0, mark))
  );
}

function isOtherPicture(bytes: Uint8Array): boolean {
  return (
    matchesAt(bytes, 4, 'jP  \r\n\x87\n') ||
    matchesAt(bytes, 0, '\xff\x4f\xff\x51') ||
    matchesAt(bytes, 0, '8BPS') ||
    matchesAt(bytes, 0, '%PDF') ||
    matchesAt(bytes, 0, 'gimp xcf') ||
    matchesAt(bytes, 0, 'v/1\x01') ||
    matchesAt(bytes, 0, '#?RADIANCE') ||
    matchesAt(bytes, 0, 'DDS ') ||
    findBytes(bytes, '\x8aMNG', 0, 4) === 0
  );
}
