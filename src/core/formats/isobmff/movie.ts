import type { ByteRange, Relocation } from '../kept-ranges';
import type { Box } from './box';
import { boxReader, readAllBoxes } from './box';
import { writeBox } from './box-writer';
import { writeMovieHeader } from './movie-headers';
import { readTrack, readTrackHandler, writeTrack } from './track';
import type { Track } from './track';

/** An image sequence's `moov` box (ISO/IEC 14496-12, clause 8): the tracks that stay. */
export interface Movie {
  readonly box: Box;
  readonly children: readonly Box[];
  readonly header: Uint8Array;
  readonly tracks: readonly Track[];
  /** Sound, text, timed metadata, thumbnails. */
  readonly droppedTracks: readonly Track[];
  readonly ranges: readonly ByteRange[];
}

/** Track handlers of pictures: image sequence, video, and auxiliary pictures such as alpha. */
const pictureHandlers = ['pict', 'vide', 'auxv'];

/** Reads an image sequence; null when it is damaged, in fragments, or shows no picture. */
export function readMovie(bytes: Uint8Array, box: Box): Movie | null {
  const children = readAllBoxes(bytes, box.body, box.end);
  const headerBox = children?.find(({ type }) => type === 'mvhd');
  const header = headerBox && writeMovieHeader(bytes, headerBox);
  if (!children || !header || children.some(({ type }) => type === 'mvex')) return null;
  const tracks: Track[] = [];
  const droppedTracks: Track[] = [];
  for (const child of children) {
    if (child.type !== 'trak') continue;
    const isPicture = pictureHandlers.includes(readTrackHandler(bytes, child));
    const track = readTrack(bytes, child);
    if (track && isPicture && track.references.every(({ type }) => type !== 'thmb')) tracks.push(track);
    else if (track) droppedTracks.push(track);
    else if (isPicture) return null;
  }
  const main = tracks.filter(({ handler }) => handler !== 'auxv');
  if (main.length === 0) return null;
  return { box, children, header, tracks, droppedTracks, ranges: tracks.flatMap(({ chunks }) => chunks) };
}

/** The clean `moov` box; null when a chunk is not where it should be. */
export function writeMovie(bytes: Uint8Array, movie: Movie, relocation: Relocation): Uint8Array | null {
  const ids = new Set(movie.tracks.map(({ id }) => id));
  const tracks: Uint8Array[] = [];
  for (const track of movie.tracks) {
    const written = writeTrack(bytes, track, ids, relocation);
    if (!written) return null;
    tracks.push(written);
  }
  return writeBox('moov', movie.header, ...tracks);
}

/** Pictures in the first shown track. */
export function movieFrames(movie: Movie): number {
  return movie.tracks.find(({ handler }) => handler !== 'auxv')?.sampleCount ?? 1;
}

/** Size in pixels from the first shown track's sample description. */
export function movieSize(bytes: Uint8Array, movie: Movie): { widthPx: number; heightPx: number } {
  const track = movie.tracks.find(({ handler }) => handler !== 'auxv');
  if (!track) return { widthPx: 0, heightPx: 0 };
  const reader = boxReader(bytes, track.sampleDescription);
  // Version, flags and entry count; then the first entry's size, type, 6 reserved bytes, reference, 16 more bytes.
  reader.skip(8 + 8 + 8 + 16);
  return { widthPx: reader.u16(), heightPx: reader.u16() };
}
