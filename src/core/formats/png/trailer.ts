import { findBytes } from '../../bytes/match';
import type { Piece } from '../piece';

/**
 * What lies behind IEND; null for nothing. A second IEND there is the mark of a program that saved a smaller picture
 * over a larger one without cutting the file (CVE-2023-21036): rows of the old picture can be brought back.
 */
export function walkTrailer(bytes: Uint8Array, start: number): Piece | null {
  const end = bytes.length;
  if (start >= end) return null;
  const older = findBytes(bytes, 'IEND\xae\x42\x60\x82', start) >= 0;
  return older
    ? { name: 'rest of an older picture', role: 'hidden-picture', fate: 'drop', start, end }
    : { name: 'bytes after the end', role: 'leftover', fate: 'drop', start, end };
}
