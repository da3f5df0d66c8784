import type { ByteRange } from '../kept-ranges';
import { readNumbers } from './field';
import type { Field, TiffForm } from './field';
import type { PlaceField } from './data-pieces';
import { Tag } from './tags';

const maxTables = 4;

/**
 * Where the tables of an old-style JPEG picture are (TIFF 6.0, section 22); null when they are not in the file. The
 * strips themselves are bare entropy-coded data.
 */
export function jpegTablePlaces(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
): PlaceField[] | null {
  const places: PlaceField[] = [];
  for (const tag of [Tag.jpegQTables, Tag.jpegDcTables, Tag.jpegAcTables]) {
    const offsets = readNumbers(bytes, form, fields.get(tag), maxTables);
    const pieces = offsets.map((start) => ({ ...tableRange(bytes, start, tag === Tag.jpegQTables), missing: 0 }));
    if (pieces.length === 0 || pieces.some(({ start, end }) => end > bytes.length || start < 8)) return null;
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
