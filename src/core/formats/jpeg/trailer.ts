import { findBytes, matchesAt } from '../../bytes/match';
import type { MetadataPacket } from '../format';
import type { Piece } from '../piece';
import { mostPicturesAfterJpeg } from '../../limits';

/** What lies behind the end of a picture. */
export interface Trailer {
  readonly pieces: readonly Piece[];
  readonly packets: readonly MetadataPacket[];
}

/** Finds the end of a JPEG that begins at an offset, and what it carries; null when it is none. */
export type NestedWalk = (
  start: number,
) => { readonly end: number; readonly packets: readonly MetadataPacket[] } | null;

/**
 * Names everything after the end of the picture: second pictures (MPF, gain maps, previews), motion-photo video,
 * Samsung and other trailers. All of it is dropped whatever it is; the names are for telling people.
 */
export function walkTrailer(bytes: Uint8Array, from: number, nested: NestedWalk): Trailer {
  const pieces: Piece[] = [];
  const packets: MetadataPacket[] = [];
  let at = from;
  for (let pictures = 0; at < bytes.length && pictures < mostPicturesAfterJpeg; pictures++) {
    const start = findBytes(bytes, '\xff\xd8\xff', at);
    if (start < 0) break;
    const picture = nested(start);
    const end = picture?.end ?? start + 3;
    if (start > at) pieces.push(rest(bytes, at, start));
    const name = isGainMap(bytes, start, end) ? 'gain map' : 'second picture';
    pieces.push({ name, role: 'hidden-picture', fate: 'drop', start, end });
    for (const packet of picture?.packets ?? []) packets.push({ ...packet, where: `second picture, ${packet.where}` });
    at = end;
  }
  if (at < bytes.length) pieces.push(rest(bytes, at, bytes.length));
  for (const { name, start, end } of pieces) {
    if (name === 'motion-photo video') {
      packets.push({ kind: 'movie', bytes: bytes.subarray(start, end), where: 'video after the picture' });
    }
  }
  return { pieces, packets };
}

/** How far into a picture what says that it is a gain map is looked for: it comes before the coded data. */
const headLength = 128 * 1024;

/** Gain maps say so in XMP (Adobe's, Apple's) or in a segment of their own (ISO 21496-1). */
function isGainMap(bytes: Uint8Array, start: number, end: number): boolean {
  const head = Math.min(end, start + headLength);
  return ['hdrgm:', 'HDRGainMap', 'urn:iso:std:iso:ts:21496-1'].some((mark) => {
    return findBytes(bytes, mark, start, head) >= 0;
  });
}

function rest(bytes: Uint8Array, start: number, end: number): Piece {
  const movie = findBytes(bytes, 'ftyp', start, end);
  if (movie >= 0) return { name: 'motion-photo video', role: 'hidden-picture', fate: 'drop', start, end };
  const name = matchesAt(bytes, end - 4, 'SEFT') ? 'Samsung trailer' : 'bytes after the end';
  return { name, role: 'leftover', fate: 'drop', start, end };
}
