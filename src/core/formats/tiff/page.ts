import type { ByteRange } from '../kept-ranges';
import { readNumbers } from './field';
import type { Directory, Field, FieldHead, TiffForm } from './field';
import { keptData } from './kept-data';
import { oldJpegParts } from './old-jpeg';
import { dataPieces } from './data-pieces';
import type { PlaceField } from './data-pieces';
import type { Raster } from './piece-length';
import { Compression, Tag, keptValues } from './tags';

/** One picture of a TIFF file, and what of it stays. */
export interface Page {
  readonly directory: Directory;
  readonly raster: Raster;
  readonly fields: readonly { readonly field: Field; readonly count: number }[];
  /** Fields that stay as unreadable as they are, so that readers go on doing what they do now. */
  readonly unreadable: readonly FieldHead[];
  readonly places: readonly PlaceField[];
  /** JPEG tables (347) and an ICC profile (34675), whose bytes are looked into. */
  readonly jpegTables: Field | null;
  readonly iccProfile: Field | null;
  /** What of the places stays, sorted and free of overlap. */
  readonly kept: readonly ByteRange[];
  readonly orientation: number;
}

/** Tags without which nobody can tell what the data means. */
const decisiveTags: readonly number[] = [
  Tag.imageWidth,
  Tag.imageLength,
  Tag.bitsPerSample,
  Tag.compression,
  Tag.photometric,
  Tag.stripOffsets,
  Tag.samplesPerPixel,
  Tag.rowsPerStrip,
  Tag.stripByteCounts,
  Tag.tileWidth,
  Tag.tileLength,
  Tag.tileOffsets,
  Tag.tileByteCounts,
];

/**
 * Reads a directory that holds a picture; null when it does not, `broken` when it does but is damaged, `old-jpeg` when
 * it is stored as JPEG in the way of TIFF 6.0 and what it needs cannot be told apart.
 */
export function readPage(bytes: Uint8Array, form: TiffForm, directory: Directory): Page | 'broken' | 'old-jpeg' | null {
  const { fields } = directory;
  const number = (tag: number, otherwise: number): number =>
    readNumbers(bytes, form, fields.get(tag), 1)[0] ?? otherwise;
  const samples = Math.max(1, number(Tag.samplesPerPixel, 1));
  const bits = readNumbers(bytes, form, fields.get(Tag.bitsPerSample), samples);
  const tiled = fields.has(Tag.tileOffsets);
  const raster: Raster = {
    widthPx: number(Tag.imageWidth, 0),
    heightPx: number(Tag.imageLength, 0),
    samples,
    bits: bits.length > 0 ? bits : [1],
    planar: number(Tag.planarConfiguration, 1) === 2,
    compression: number(Tag.compression, 1),
    tiled,
    pieceWidthPx: tiled ? number(Tag.tileWidth, 0) : number(Tag.imageWidth, 0),
    pieceHeightPx: tiled ? number(Tag.tileLength, 0) : number(Tag.rowsPerStrip, 0xffffffff),
    subsampled: fields.has(Tag.ycbcrSubsampling),
  };
  const isOldJpeg = raster.compression === Compression.oldJpeg;
  const offsetTag = tiled ? Tag.tileOffsets : Tag.stripOffsets;
  const lengthTag = tiled ? Tag.tileByteCounts : Tag.stripByteCounts;
  if (!fields.has(Tag.imageWidth) || !fields.has(Tag.imageLength)) return null;
  const hasStream = isOldJpeg && fields.has(Tag.jpegInterchangeFormat);
  if (!fields.has(offsetTag) && !hasStream) return isOldJpeg ? 'old-jpeg' : null;
  // Readers do not agree on which of two fields of one tag counts, nor on whether to read on behind a damaged one.
  const isDecisive = (tag: number): boolean => decisiveTags.includes(tag) || (isOldJpeg && isOldJpegTag(tag));
  if (directory.repeatedTags.some(isDecisive)) return 'broken';
  const unreadable = directory.unreadable.filter(({ tag }) => keptValues(tag, 1, 1) > 0 || tag === Tag.jpegTables);
  const [lost] = directory.unreadable;
  if (fields.has(Tag.iccProfile) && lost && lost !== unreadable[0] && lost.tag < Tag.iccProfile) return 'broken';

  if (raster.widthPx === 0 || raster.heightPx === 0) return 'broken';

  const pieces = fields.has(offsetTag) ? dataPieces(bytes, form, fields, offsetTag, lengthTag, raster) : [];
  if (!pieces) return 'broken';
  const old = isOldJpeg ? oldJpegParts(bytes, form, fields, pieces) : null;
  if (isOldJpeg && !old) return 'old-jpeg';
  const places: PlaceField[] = [{ tag: offsetTag, lengthTag, pieces: old?.strips ?? pieces }, ...(old?.tables ?? [])];
  const tables = old?.tables.flatMap((place) => place.pieces) ?? [];
  const kept = keptData(bytes, raster.compression, number(Tag.fillOrder, 1), old?.data ?? pieces, tables);
  if (!kept) return 'broken';
  const bitsPerSample = Math.max(...raster.bits.slice(0, 64));
  return {
    directory,
    raster,
    fields: [...fields.values()]
      .map((field) => ({ field, count: Math.min(field.count, keptValues(field.tag, samples, bitsPerSample)) }))
      .filter(({ field, count }) => count > 0 && isNumeric(field) && (isOldJpeg || !isOldJpegTag(field.tag))),
    unreadable,
    places,
    jpegTables: raster.compression === Compression.jpeg ? (fields.get(Tag.jpegTables) ?? null) : null,
    iccProfile: fields.get(Tag.iccProfile) ?? null,
    kept,
    orientation: number(Tag.orientation, 1),
  };
}

/** Text and opaque bytes are no part of a picture's description. */
function isNumeric({ type }: Field): boolean {
  return type !== 2 && type !== 7;
}

function isOldJpegTag(tag: number): boolean {
  return tag >= 512 && tag <= 521;
}
