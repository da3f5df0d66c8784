import { jpegScanHoles, jpegStreamHoles } from '../jpeg-stream-holes';
import type { ByteRange } from '../kept-ranges';
import { matchesAt } from '../../bytes/match';
import { readNumbers } from './field';
import type { Field, TiffForm } from './field';
import type { DataPiece, PlaceField } from './data-pieces';
import { Tag } from './tags';

const maxTables = 4;

/** What an old-style JPEG picture (TIFF 6.0, section 22) is made of. */
export interface OldJpegParts {
  /** Its strips as they are written anew: a JPEG stream beside them has become the beginning of the first. */
  readonly strips: readonly DataPiece[];
  /** Where all of it lies in the file, to be looked into. */
  readonly data: readonly ByteRange[];
  readonly tables: readonly PlaceField[];
}

/**
 * The parts of an old-style JPEG picture. What the strips lack is in a JPEG stream beside them, in tables, or at the
 * beginning of the first strip; readers put the stream in front of the strips, so that it can as well be written there,
 * where nothing points at a second picture. Null when it is none of these, or not in one piece.
 */
export function oldJpegParts(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
  strips: readonly DataPiece[],
): OldJpegParts | null {
  const stream = streamRange(bytes, form, fields);
  if (stream === null) return null;
  const tables = tablePlaces(bytes, form, fields);
  const [first, ...others] = strips;
  if (!stream) {
    const isWhole = tables.length === tableTags.length || (!!first && isStream(bytes, first));
    return isWhole && first ? { strips, data: strips, tables } : null;
  }
  const joined = joinStream(stream, first, others.length);
  if (!joined) return null;
  return { strips: [{ ...joined, missing: 0 }, ...others], data: [stream, ...strips], tables };
}

/** The stream with the first strip, which lies inside it or follows it; null where it does neither. */
function joinStream(stream: ByteRange, first: DataPiece | undefined, others: number): ByteRange | null {
  if (!first) return stream;
  if (first.missing > 0 || first.start < stream.start) return null;
  if (first.start >= stream.end) return { start: stream.start, end: first.end };
  // With all strips inside the stream there is no telling where it should be cut.
  return others > 0 ? null : { start: stream.start, end: Math.max(stream.end, first.end) };
}

function isStream(bytes: Uint8Array, { start }: ByteRange): boolean {
  return matchesAt(bytes, start, '\xff\xd8');
}

/** What goes of a strip or stream of such a picture: strips are whole JPEG streams, or bare entropy-coded data. */
export function oldJpegHoles(bytes: Uint8Array, range: ByteRange): ByteRange[] | null {
  const { start, end } = range;
  return isStream(bytes, range) ? jpegStreamHoles(bytes, start, end) : jpegScanHoles(bytes, start, end);
}

/** Undefined when there is no stream; null when there is one that does not begin, or end, as JPEG does. */
function streamRange(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
): ByteRange | null | undefined {
  const field = fields.get(Tag.jpegInterchangeFormat);
  const [start = 0] = readNumbers(bytes, form, field, 1);
  if (!field || start === 0) return undefined;
  if (start < 8 || !matchesAt(bytes, start, '\xff\xd8')) return null;
  const [length = 0] = readNumbers(bytes, form, fields.get(Tag.jpegInterchangeFormatLength), 1);
  const end = start + length;
  if (length > 0 && end <= bytes.length) return { start, end };
  // Without a length readers go on to the end of the file, so the stream must end by itself.
  const last = endOfStream(bytes, start);
  return last === null ? null : { start, end: last };
}

/** Behind the end marker of the JPEG stream at `start`; null when it has none. */
function endOfStream(bytes: Uint8Array, start: number): number | null {
  const holes = jpegStreamHoles(bytes, start, bytes.length);
  const last = holes?.at(-1);
  const end = last?.end === bytes.length ? last.start : bytes.length;
  return holes && matchesAt(bytes, end - 2, '\xff\xd9') ? end : null;
}

const tableTags = [Tag.jpegQTables, Tag.jpegDcTables, Tag.jpegAcTables];

/** The fields of tables that are in the file. */
function tablePlaces(bytes: Uint8Array, form: TiffForm, fields: ReadonlyMap<number, Field>): PlaceField[] {
  const places: PlaceField[] = [];
  for (const tag of tableTags) {
    const offsets = readNumbers(bytes, form, fields.get(tag), maxTables);
    const pieces = offsets.map((start) => ({ ...tableRange(bytes, start, tag === Tag.jpegQTables), missing: 0 }));
    if (pieces.length === 0 || pieces.some(({ start, end }) => end > bytes.length || start < 8)) continue;
    places.push({ tag, lengthTag: null, pieces });
  }
  return places;
}

/** A quantisation table has 64 bytes; a Huffman table 16 counts and as many values as these add up to. */
function tableRange(bytes: Uint8Array, start: number, isQuantisation: boolean): ByteRange {
  if (isQuantisation) return { start, end: start + 64 };
  const values = bytes.subarray(start, start + 16).reduce((sum, count) => sum + count, 0);
  return { start, end: start + 16 + values };
}
