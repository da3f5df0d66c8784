import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import type { TiffForm } from './field';

const marks: Readonly<Record<string, TiffForm>> = {
  'II*\0': { endianness: 'little', isBig: false },
  'MM\0*': { endianness: 'big', isBig: false },
  'II+\0': { endianness: 'little', isBig: true },
  'MM\0+': { endianness: 'big', isBig: true },
};

/** The form of a TIFF or BigTIFF file by its first bytes; null for any other file. */
export function readForm(bytes: Uint8Array): TiffForm | null {
  const mark = Object.keys(marks).find((candidate) => matchesAt(bytes, 0, candidate));
  return mark === undefined ? null : (marks[mark] ?? null);
}

/** Bytes of the header. */
export function headerLength(form: TiffForm): number {
  return form.isBig ? 16 : 8;
}

/** Offset of the first directory. */
export function firstDirectory(bytes: Uint8Array, form: TiffForm): number {
  return new ByteReader(bytes, form.isBig ? 8 : 4, bytes.length, form.endianness).uint(form.isBig ? 8 : 4);
}

/** The first bytes of a file of that form: mark, for BigTIFF the offset size, and what the mark stands before. */
export function writeMark(form: TiffForm): number[] {
  const order = form.endianness === 'little' ? 0x49 : 0x4d;
  const magic = form.isBig ? 43 : 42;
  const pair = (value: number): number[] => (form.endianness === 'little' ? [value, 0] : [0, value]);
  return [order, order, ...pair(magic), ...(form.isBig ? [...pair(8), 0, 0] : [])];
}
