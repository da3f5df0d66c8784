import type { Credit } from '../core/exif/credit';
import type { FormatId } from '../core/formats/format';
import type { HiddenColour } from '../core/formats/hidden-colour';
import type { MetadataItem } from '../core/metadata/item';
import type { Sentence } from '../core/result';
import type { Locale } from '../core/strings/locale';

/** What stripping came to, as it crosses from the cleaning worker to its page. */
export interface CleanAnswer {
  readonly status: 'cleaned' | 'nothing-to-clean' | 'refused';
  readonly reason: Sentence | null;
  readonly format: FormatId | null;
  readonly mime: string | null;
  readonly extension: string | null;
  /** Size in pixels of the upright picture. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly frames: number;
  /** null when refused. */
  readonly cleaned: Blob | null;
  readonly bytesBefore: number;
  readonly bytesAfter: number | null;
}

/** The cleaning worker: bytes only, no pixels. */
export type CleanCalls = {
  readonly clean: (file: Blob) => Promise<CleanAnswer>;
  /** What was hidden in the file cleaned last; apart, since reading may fail where stripping did not. */
  readonly readMetadata: (file: { readonly name: string; readonly lastModified: number }) => Promise<MetadataItem[]>;
  /** Which towns the positions among these items are near, in words. */
  readonly readTowns: (of: {
    readonly items: readonly MetadataItem[];
    readonly locale: Locale;
  }) => Promise<MetadataItem[]>;
  /** Thumbnails and previews inside the file cleaned last, for comparing them with the picture. */
  readonly smallCopies: (nothing: null) => readonly StoredCopy[];
  /** Who made the file cleaned last and whose it is; null when it does not say, or its format can't carry it on. */
  readonly readCredit: (nothing: null) => Credit | null;
  /** A cleaned file that says so and nothing else; null when that could not be done or proved. */
  readonly addCredit: (to: { readonly cleaned: Blob; readonly credit: Credit }) => Promise<Blob | null>;
  /** Colour under fully transparent pixels of the file cleaned last, which bit-exact cleaning keeps; null for none. */
  readonly findHiddenColour: (nothing: null) => HiddenColour | null;
  /** A cleaned file without that colour; null when it could not be done or proved. */
  readonly clearHiddenColour: (cleaned: Blob) => Promise<CleanAnswer | null>;
};

/** A small copy of a picture from inside its file. */
interface StoredCopy {
  readonly picture: Blob;
  /** Where it was: `JPEG APP1 Exif`. */
  readonly where: string;
}
