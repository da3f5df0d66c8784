import type { FormatId } from '../core/formats/format';
import type { MetadataItem } from '../core/metadata/item';
import type { Sentence } from '../core/result';

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
};
