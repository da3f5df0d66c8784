import type { Result } from '../result';
import type { HiddenColourTools } from './hidden-colour';

/** The formats the strip engine knows, named as in the JSON report. */
export type FormatId = 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'tiff' | 'svg' | 'jxl' | 'bmp' | 'ico';

/** What a block is for. Only the first five may be in a cleaned file. */
export type BlockRole =
  | 'structure' /* headers, tables, frame headers, end markers */
  | 'picture' /* coded picture data; survives byte for byte */
  | 'colour'
  | 'orientation'
  | 'animation'
  | 'metadata' /* Exif, XMP, IPTC, comments, text */
  | 'hidden-picture' /* thumbnails, previews, second images, depth and gain maps, motion video */
  | 'provenance' /* C2PA, JUMBF, AI marks */
  | 'leftover' /* bytes after the end, between blocks, in gaps or paddings */
  | 'unknown';

/**
 * keep: these bytes as they are, and already as clean as they get; rewrite: a fresh block with the same meaning takes
 * its place; drop: gone. A file whose blocks are all `keep` is clean.
 */
export type BlockFate = 'keep' | 'rewrite' | 'drop';

/** One typed piece of a file. Blocks never overlap, are in file order, and together cover every byte of the file. */
export interface Block {
  /** The field's own name: `APP1 Exif`, `tEXt`, `VP8X`, `meta/iinf` … */
  readonly name: string;
  readonly role: BlockRole;
  readonly fate: BlockFate;
  /** Byte offsets in the file, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Exif orientation, 1..8 (Exif 3.0, tag 0x0112): how the stored picture must be turned to stand upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Raw metadata packets found on the way, as views into the file; decoding them is src/core/metadata's work. */
export interface MetadataPacket {
  /**
   * `exif`: a bare TIFF structure (no `Exif\0\0`); `xmp`: UTF-8 XML; `iptc`: IIM datasets; `icc`: a profile; `text`: a
   * comment or text field in Latin-1 or UTF-8; `jumbf`: a C2PA store or other JUMBF superbox; `picture`: a whole
   * embedded picture file; `movie`: an embedded ISO-BMFF or QuickTime file; `brob`: a box type
   * and that box's content, compressed with Brotli.
   */
  readonly kind: 'exif' | 'xmp' | 'iptc' | 'icc' | 'text' | 'jumbf' | 'picture' | 'movie' | 'brob';
  readonly bytes: Uint8Array;
  /** Where it was, in words a technician would use: `JPEG APP1 Exif`. */
  readonly where: string;
  /** For `text`: the keyword, as in PNG tEXt. */
  readonly label?: string;
}

/** What one walk over a file found. Inspecting and stripping read the same blocks. */
export interface Walk {
  readonly format: FormatId;
  /** Size in pixels as stored, before orientation. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
  /** 1 for a still picture. */
  readonly frames: number;
  readonly blocks: readonly Block[];
  readonly packets: readonly MetadataPacket[];
}

/** One file format: adding a format is adding a folder with this and a line-free registry entry (see registry.ts). */
export interface Format<W extends Walk = Walk> {
  readonly id: FormatId;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
  /** By content only; never by name or declared type. */
  sniff(bytes: Uint8Array): boolean;
  /**
   * From the first byte to the last, without allocating from a declared length. `pictureLengths` is for the proof only:
   * the lengths of the `picture` blocks in file order, from a walk over a file whose picture bytes the caller compares
   * with this one's, so that a walk may pass over them without reading all of them again.
   */
  walk(bytes: Uint8Array, pictureLengths?: readonly number[]): Result<W>;
  /** A new file from the blocks whose fate is keep or rewrite. */
  rebuild(bytes: Uint8Array, walk: W): Result<Uint8Array>;
  /**
   * For the proof: whether two files show the same coded picture. Only for formats where that is not simply the bytes
   * of the `picture` blocks, one after another.
   */
  samePicture?(a: Uint8Array, walkA: Walk, b: Uint8Array, walkB: Walk): boolean;
  /**
   * A cleaned file with an Exif block of ours, a bare TIFF structure, in the place of the one that says how to turn it.
   * Only for formats in which that adds nothing else.
   */
  withExif?(cleaned: Uint8Array, walk: W, tiff: Uint8Array): Uint8Array;
  /** For formats whose colour under transparent pixels can be told and cleared. */
  readonly hiddenColour?: HiddenColourTools<W>;
}
