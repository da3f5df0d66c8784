import type { ByteRange } from '../kept-ranges';
import { readNumbers } from './field';
import type { Field, TiffForm } from './field';
import { pieceLength } from './piece-length';
import type { Raster } from './piece-length';
import { mostTiffPieces } from '../../limits';

/** A strip, tile or table: where it is, as far as it is in the file, and how many bytes of it the file lacks. */
export interface DataPiece extends ByteRange {
  readonly missing: number;
}

/** The strips or tiles of a picture; null when their lengths cannot be known or there are none. */
export function dataPieces(
  bytes: Uint8Array,
  form: TiffForm,
  fields: ReadonlyMap<number, Field>,
  offsetTag: number,
  lengthTag: number,
  raster: Raster,
): DataPiece[] | null {
  const offsets = readNumbers(bytes, form, fields.get(offsetTag), mostTiffPieces);
  const lengths = readNumbers(bytes, form, fields.get(lengthTag), mostTiffPieces);
  const pieces: DataPiece[] = [];
  for (const [index, offset] of offsets.entries()) {
    const needed = pieceLength(raster, index);
    const declared = lengths[index] ?? needed;
    if (declared === null) return null;
    const length = needed === null ? declared : declared === 0 ? needed : Math.min(declared, needed);
    const start = Math.min(offset, bytes.length);
    const end = Math.min(offset + length, bytes.length);
    pieces.push({ start, end, missing: length - (end - start) });
  }
  return pieces.length > 0 ? pieces : null;
}

/** A field whose values are places in the file. */
export interface PlaceField {
  readonly tag: number;
  /** The field of lengths that goes with it; null where there is none: the length is known from what is there. */
  readonly lengthTag: number | null;
  readonly pieces: readonly DataPiece[];
}
