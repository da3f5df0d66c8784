import { matchesAt } from '../../bytes/match';
import { jpegStreamHoles } from '../jpeg-stream-holes';
import { uniteRanges, withoutHoles } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import { codedEnd } from './coded-end';
import { oldJpegHoles } from './old-jpeg';
import { Compression } from './tags';

/**
 * What of a picture's strips, tiles, streams and tables stays, sorted and free of overlap. Null when JPEG data among
 * them cannot be followed.
 */
export function keptData(
  bytes: Uint8Array,
  compression: number,
  fillOrder: number,
  pieces: readonly ByteRange[],
  tables: readonly ByteRange[],
): ByteRange[] | null {
  const data = uniteSame(pieces);
  // Overlapping pieces could ask for far more work than the file is long.
  const isFolded = data.reduce((sum, { start, end }) => sum + end - start, 0) > 2 * bytes.length;
  if (compression === Compression.jpeg) {
    return isFolded ? null : keptOfJpeg(bytes, data, ({ start, end }) => jpegStreamHoles(bytes, start, end));
  }
  if (compression === Compression.oldJpeg) {
    const kept = isFolded ? null : keptOfJpeg(bytes, data, (piece) => oldJpegHoles(bytes, piece));
    return kept && uniteRanges([...kept, ...tables]);
  }
  if (isFolded || fillOrder !== 1) return uniteRanges(data);
  return uniteRanges(data.map(({ start, end }) => ({ start, end: codedEnd(bytes, start, end, compression) ?? end })));
}

/**
 * What stays of JPEG strips, tiles and streams: metadata in them goes, unless it is part of the picture for another one
 * of them. `holesOf` gives null for one that cannot be followed or is no JPEG at all.
 */
function keptOfJpeg(
  bytes: Uint8Array,
  pieces: readonly ByteRange[],
  holesOf: (piece: ByteRange) => readonly ByteRange[] | null,
): ByteRange[] | null {
  const kept: ByteRange[] = [];
  for (const piece of pieces) {
    const holes = holesOf(piece);
    if (!holes && matchesAt(bytes, piece.start, '\xff\xd8')) return null;
    kept.push(...withoutHoles([piece], holes ?? []));
  }
  return uniteRanges(kept);
}

/** The pieces without those that are just where another one is. */
function uniteSame(pieces: readonly ByteRange[]): ByteRange[] {
  return [...new Map(pieces.map((piece) => [`${piece.start}-${piece.end}`, piece])).values()];
}
