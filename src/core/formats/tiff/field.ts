import { ByteReader } from '../../bytes/reader';
import type { Endianness } from '../../bytes/reader';

/** How a TIFF file counts: byte order, and whether offsets and counts have 8 bytes (BigTIFF). */
export interface TiffForm {
  readonly endianness: Endianness;
  readonly isBig: boolean;
}

/** Bytes of one value by field type (TIFF 6.0, section 2; BigTIFF adds 16 to 18). */
export const valueSizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};

/** The head of a directory's entry. */
export interface FieldHead {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
}

/** One field of a directory; its values are the bytes [start, end) of the file. */
export interface Field extends FieldHead {
  readonly start: number;
  readonly end: number;
  /** The values are inside the directory itself. */
  readonly isInline: boolean;
}

/** A directory (TIFF 6.0, section 2). */
export interface Directory {
  readonly start: number;
  readonly end: number;
  /** Fields whose values are inside the file, the first of each tag. */
  readonly fields: ReadonlyMap<number, Field>;
  readonly repeatedTags: readonly number[];
  /** Those whose values are not in the file. Some readers give up there, some read on. */
  readonly unreadable: readonly FieldHead[];
  /** Offset of the next directory; 0 for none. */
  readonly next: number;
}

/** Reads a directory; null when it does not fit into the file. A missing pointer to the next one counts as none. */
export function readDirectory(bytes: Uint8Array, form: TiffForm, start: number): Directory | null {
  if (start < 8 || start >= bytes.length) return null;
  const reader = new ByteReader(bytes, start, bytes.length, form.endianness);
  const wide = form.isBig ? 8 : 4;
  const count = reader.uint(form.isBig ? 8 : 2);
  const entrySize = 4 + 2 * wide;
  if (reader.overrun || count === 0 || count * entrySize > reader.left) return null;
  const fields = new Map<number, Field>();
  const seen = new Set<number>();
  const repeatedTags: number[] = [];
  const unreadable: FieldHead[] = [];
  for (let i = 0; i < count; i++) {
    const tag = reader.u16();
    const type = reader.u16();
    const values = reader.uint(wide);
    const length = values * (valueSizes[type] ?? 0);
    const isInline = length <= wide;
    const at = isInline ? reader.at : new ByteReader(bytes, reader.at, reader.end, form.endianness).uint(wide);
    reader.skip(wide);
    if (seen.has(tag)) repeatedTags.push(tag);
    else if (at + length > bytes.length) unreadable.push({ tag, type, count: values });
    else if (length > 0) fields.set(tag, { tag, type, count: values, start: at, end: at + length, isInline });
    seen.add(tag);
  }
  const end = Math.min(reader.at + wide, bytes.length);
  return { start, end, fields, repeatedTags, unreadable, next: reader.left >= wide ? reader.uint(wide) : 0 };
}

/** The whole numbers of a field, at most `limit`; empty for a missing field or another type. */
export function readNumbers(bytes: Uint8Array, form: TiffForm, field: Field | undefined, limit: number): number[] {
  if (!field || ![1, 3, 4, 13, 16, 18].includes(field.type)) return [];
  const reader = new ByteReader(bytes, field.start, field.end, form.endianness);
  const size = valueSizes[field.type] ?? 1;
  const numbers: number[] = [];
  while (reader.left >= size && numbers.length < limit) numbers.push(reader.uint(size));
  return numbers;
}
