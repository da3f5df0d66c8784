import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import { cleanIcc } from '../../colour/clean-icc';
import { jpegStreamHoles } from '../jpeg-stream-holes';
import { Relocation, uniteRanges, withoutHoles } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import { valueSizes } from './field';
import type { Field, FieldHead, TiffForm } from './field';
import { headerLength, writeMark } from './header';
import type { Page } from './page';
import { Tag } from './tags';
import { mostTiffSteps } from '../../limits';

/** The cleaned file in pieces: fresh bytes, and views of the picture data of the old file. */
export interface TiffLayout {
  readonly parts: readonly Uint8Array[];
  /** Ranges of the old file that stay, in order. */
  readonly kept: readonly ByteRange[];
}

/** A field to be written: its values as bytes; null when they are nowhere. */
interface FreshField extends FieldHead {
  readonly values: Uint8Array | null;
}

const long = 4;
const long8 = 16;
const undefinedBytes = 7;

/**
 * Header, directories with their values, then the picture data in the old order: at the end, so that data that a cut
 * file lacks is still lacking and not taken from what follows. Null when a piece got lost.
 */
export function layOutTiff(bytes: Uint8Array, form: TiffForm, pages: readonly Page[]): TiffLayout | null {
  const pieces = pages.flatMap(({ places }) => places.flatMap((place) => place.pieces));
  const kept = uniteRanges(pages.flatMap((page) => page.kept));
  if (kept.some(({ start }) => start < headerLength(form)) || pieces.length * kept.length > mostTiffSteps) return null;
  // Values have a fixed length, so a first writing with places of no meaning shows where the data will begin.
  const draft = writeDirectories(bytes, form, pages, relocate(kept, 0));
  const dataStart = draft?.reduce((sum, part) => sum + part.length, 0);
  const directories = dataStart && writeDirectories(bytes, form, pages, relocate(kept, dataStart));
  if (!directories) return null;
  return { parts: [...directories, ...kept.map(({ start, end }) => bytes.subarray(start, end))], kept };
}

function relocate(kept: readonly ByteRange[], dataStart: number): Relocation {
  const relocation = new Relocation();
  let at = dataStart;
  for (const range of kept) {
    relocation.add(range, at);
    at += range.end - range.start;
  }
  return relocation;
}

/** The header and the directories. */
function writeDirectories(
  bytes: Uint8Array,
  form: TiffForm,
  pages: readonly Page[],
  relocation: Relocation,
): Uint8Array[] | null {
  let at = headerLength(form);
  const header = new ByteWriter(form.endianness);
  for (const byte of writeMark(form)) header.u8(byte);
  const parts = [header.uint(at, form.isBig ? 8 : 4).build()];
  for (const [index, page] of pages.entries()) {
    const fields = freshFields(bytes, form, page, relocation);
    if (!fields) return null;
    const directory = writeDirectory(form, fields, at, index === pages.length - 1);
    parts.push(directory);
    at += directory.length;
  }
  return parts;
}

/** An offset behind the end of any file, for what the file lacks. */
const nowhere = 0xffff_fff0;

function freshFields(bytes: Uint8Array, form: TiffForm, page: Page, relocation: Relocation): FreshField[] | null {
  const fields: FreshField[] = page.fields.map(({ field, count }) => ({
    ...field,
    count,
    values: bytes.subarray(field.start, field.start + count * (valueSizes[field.type] ?? 1)),
  }));
  for (const { tag, lengthTag, pieces } of page.places) {
    const offsets: number[] = [];
    const lengths: number[] = [];
    for (const { start, end, missing } of pieces) {
      const place = end > start ? relocation.find(start, end) : { offset: nowhere, length: 0 };
      if (!place) return null;
      offsets.push(place.offset);
      lengths.push(place.length + missing);
    }
    fields.push(numberField(form, tag, offsets));
    if (lengthTag !== null) fields.push(numberField(form, lengthTag, lengths));
  }
  for (const { tag, type, count } of page.unreadable) fields.push({ tag, type, count, values: null });
  const tables = page.jpegTables && cleanTables(bytes, page.jpegTables);
  if (tables) fields.push(bytesField(Tag.jpegTables, tables));
  // Damaged tables stay unreadable: without them the picture would be decoded with others.
  else if (page.jpegTables) fields.push({ ...page.jpegTables, values: null });
  const profile = page.iccProfile && cleanIcc(bytes.subarray(page.iccProfile.start, page.iccProfile.end)).profile;
  if (profile) fields.push(bytesField(Tag.iccProfile, profile));
  return fields.sort((a, b) => a.tag - b.tag);
}

function numberField(form: TiffForm, tag: number, numbers: readonly number[]): FreshField {
  const writer = new ByteWriter(form.endianness);
  for (const number of numbers) writer.uint(number, form.isBig ? 8 : 4);
  return { tag, type: form.isBig ? long8 : long, count: numbers.length, values: writer.build() };
}

function bytesField(tag: number, values: Uint8Array): FreshField {
  return { tag, type: undefinedBytes, count: values.length, values };
}

/** JPEG tables (TIFF technical note 2) without comments and application segments; null when they are damaged. */
function cleanTables(bytes: Uint8Array, { start, end }: Field): Uint8Array | null {
  const holes = jpegStreamHoles(bytes, start, end);
  if (!holes) return null;
  const kept = withoutHoles([{ start, end }], holes);
  return concat(kept.map((range) => bytes.subarray(range.start, range.end)));
}

/** A directory and, right after it, the values that do not fit into it. `at` is its offset, an even number. */
function writeDirectory(form: TiffForm, fields: readonly FreshField[], at: number, isLast: boolean): Uint8Array {
  const wide = form.isBig ? 8 : 4;
  const entriesLength = (form.isBig ? 8 : 2) + fields.length * (4 + 2 * wide) + wide;
  const directory = new ByteWriter(form.endianness).uint(fields.length, form.isBig ? 8 : 2);
  const values = new ByteWriter(form.endianness);
  for (const field of fields) {
    directory.u16(field.tag).u16(field.type).uint(field.count, wide);
    if (!field.values) {
      directory.uint(nowhere, wide);
    } else if (field.values.length <= wide) {
      directory.bytes(field.values).zeros(wide - field.values.length);
    } else {
      directory.uint(at + entriesLength + values.length, wide);
      values.bytes(field.values).zeros(field.values.length % 2);
    }
  }
  directory.uint(isLast ? 0 : at + entriesLength + values.length, wide);
  return concat([directory.build(), values.build()]);
}
