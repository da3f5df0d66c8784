import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import type { ByteRange, Relocation } from '../kept-ranges';
import { boxReader, readAllBoxes } from './box';
import type { Box } from './box';
import { writeBox, writeFullBox } from './box-writer';
import { writeEditList, writeHandler, writeMediaHeader, writeTrackHeader } from './movie-headers';
import { writeSampleDescription } from './sample-description';
import { readChunks, writeSampleTables } from './sample-tables';

/** A track of an image sequence: what it needs to be written anew, and where its samples are. */
export interface Track {
  readonly id: number;
  readonly handler: string;
  readonly header: Uint8Array;
  readonly mediaHeader: Uint8Array;
  /** Clean edit list (how often and how fast to play); null for none. */
  readonly edits: Uint8Array | null;
  readonly references: readonly { readonly type: string; readonly to: readonly number[] }[];
  readonly sampleDescription: Box;
  readonly sampleTables: readonly Box[];
  readonly chunks: readonly ByteRange[];
  readonly sampleCount: number;
}

/** The four-character code of a track's handler; empty when there is none. */
export function readTrackHandler(bytes: Uint8Array, box: Box): string {
  const hdlr = readChildren(bytes, readChildren(bytes, box).get('mdia')).get('hdlr');
  if (!hdlr) return '';
  const reader = boxReader(bytes, hdlr);
  reader.skip(8);
  return reader.latin1(4);
}

/** Reads a track (ISO/IEC 14496-12, 8.3); null when it is damaged. */
export function readTrack(bytes: Uint8Array, box: Box): Track | null {
  const trak = readChildren(bytes, box);
  const mdia = readChildren(bytes, trak.get('mdia'));
  const minf = readChildren(bytes, mdia.get('minf'));
  const tables = minf.get('stbl');
  const stbl = readChildren(bytes, tables);
  const [tkhd, mdhd] = [trak.get('tkhd'), mdia.get('mdhd')];
  const stsd = stbl.get('stsd');
  const header = tkhd && writeTrackHeader(bytes, tkhd);
  const mediaHeader = mdhd && writeMediaHeader(bytes, mdhd);
  const layout = readChunks(bytes, stbl);
  if (!header || !mediaHeader || !stsd || !layout) return null;
  const idReader = boxReader(bytes, tkhd);
  idReader.skip(idReader.u8() === 1 ? 3 + 16 : 3 + 8);
  const editList = readChildren(bytes, trak.get('edts')).get('elst');
  const edits = editList && writeEditList(bytes, editList);
  return {
    id: idReader.u32(),
    handler: readTrackHandler(bytes, box),
    header,
    mediaHeader,
    edits: edits ? writeBox('edts', edits) : null,
    references: [...readChildren(bytes, trak.get('tref')).values()].map((child) => ({
      type: child.type,
      to: readIds(bytes, child),
    })),
    sampleDescription: stsd,
    sampleTables: [...stbl.values()],
    ...layout,
  };
}

/** First child of each type; empty when there is no such box or it is damaged. */
function readChildren(bytes: Uint8Array, box: Box | undefined): ReadonlyMap<string, Box> {
  const children = box ? readAllBoxes(bytes, box.body, box.end) : null;
  return new Map(children?.reverse().map((child) => [child.type, child]));
}

function readIds(bytes: Uint8Array, box: Box): number[] {
  const reader = boxReader(bytes, box);
  const ids: number[] = [];
  while (reader.left >= 4) ids.push(reader.u32());
  return ids;
}

/** The clean track box; null when it shows something unknown or a chunk is not where it should be. */
export function writeTrack(
  bytes: Uint8Array,
  track: Track,
  keptTracks: ReadonlySet<number>,
  relocation: Relocation,
): Uint8Array | null {
  const description = writeSampleDescription(bytes, track.sampleDescription);
  const tables = writeSampleTables(bytes, track.sampleTables, track.chunks, relocation);
  if (!description || !tables) return null;
  const references = track.references
    .map(({ type, to }) => ({ type, to: to.filter((id) => keptTracks.has(id)) }))
    .filter(({ to }) => to.length > 0)
    .map(({ type, to }) => writeBox(type, concat(to.map((id) => new ByteWriter().u32(id).build()))));
  // A picture track needs a video media header, and a data information box that says "in this very file".
  const mediaInformation = writeBox(
    'minf',
    writeFullBox('vmhd', 0, 1, new Uint8Array(8)),
    writeBox('dinf', writeFullBox('dref', 0, 0, new ByteWriter().u32(1).build(), writeFullBox('url ', 0, 1))),
    writeBox('stbl', description, ...tables),
  );
  return writeBox(
    'trak',
    track.header,
    ...(references.length > 0 ? [writeBox('tref', ...references)] : []),
    ...(track.edits ? [track.edits] : []),
    writeBox('mdia', track.mediaHeader, writeHandler(track.handler), mediaInformation),
  );
}
