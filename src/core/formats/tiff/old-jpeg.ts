import { jpegScanHoles, jpegStreamHoles } from '../jpeg-stream-holes';
import type { ByteRange } from '../kept-ranges';
import { matchesAt } from '../../bytes/match';
import { readNumbers } from './field';
import type { Field, TiffForm } from './field';
import type { PlaceField } from './data-pieces';
import { Tag } from './tags';

const maxTables = 4;

/**
 * Where an old-style JPEG picture (TIFF 6.0, section 22) has what its strips lack: a JPEG stream, tables, or both. Null
 * when there is neither, or when it is not in the file.
 */
export function oldJpegPlaces(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
): PlaceField[] | null {
  const stream = streamPlace(bytes, form, fields);
  if (stream === null) return null;
  const tables = tablePlaces(bytes, form, fields);
  if (!stream) return tables.length === tableTags.length ? tables : null;
  return [stream, ...tables];
}

/** What goes of a strip or stream of such a picture: strips are whole JPEG streams, or bare entropy-coded data. */
export function oldJpegHoles(bytes: Uint8Array, { start, end }: ByteRange): ByteRange[] | null {
  const isStream = matchesAt(bytes, start, '\xff\xd8');
  return isStream ? jpegStreamHoles(bytes, start, end) : jpegScanHoles(bytes, start, end);
}

/** Undefined when there is no stream; null when there is one that does not begin, or end, as JPEG does. */
function streamPlace(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
): PlaceField | null | undefined {
  const field = fields.get(Tag.jpegInterchangeFormat);
  const [start = 0] = readNumbers(bytes, form, field, 1);
  if (!field || start === 0) return undefined;
  if (start < 8 || !matchesAt(bytes, start, '\xff\xd8')) return null;
  const [length = 0] = readNumbers(bytes, form, fields.get(Tag.jpegInterchangeFormatLength), 1);
  const end = start + length;
  // Without a length readers go on to the end of the file, so the stream must end by itself.
  const isOpen = length === 0 || end > bytes.length;
  const last = isOpen ? endOfStream(bytes, start) : end;
  if (last === null) return null;
  const tag = Tag.jpegInterchangeFormat;
  return {
    tag,
    lengthTag: isOpen ? null : Tag.jpegInterchangeFormatLength,
    pieces: [{ start, end: last, missing: 0 }],
  };
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
