import type { Credit } from '../exif/credit';
import type { Finding } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import type { FormatId } from '../formats/format';
import type { HiddenColour } from '../formats/hidden-colour';
import type { MetadataItem } from '../metadata/item';

/** How much a person wants to be asked: `hidden` = must not be found, `careful` = default, `light`. */
export const profiles = ['hidden', 'careful', 'light'] as const;
export type Profile = (typeof profiles)[number];

/** Something that was not looked at, and why, in a sentence. `kind` is a finding kind, or `picture` for all of it. */
export interface NotChecked {
  readonly kind: string;
  readonly reason: string;
}

export interface Cleaned {
  readonly status: 'cleaned' | 'nothing-to-clean' | 'refused';
  readonly reason: string | null;
  readonly bytesBefore: number;
  /** null when refused: there is no cleaned file. */
  readonly bytesAfter: number | null;
}

/** Who made a photo or whose it is, where that stays in its file. */
export interface Kept {
  readonly part: keyof Credit;
  readonly text: string;
}

/** The result of checking one photo. Its JSON form is schema/check-report.schema.json; later changes only add keys. */
export interface CheckReport {
  readonly format: FormatId | null;
  /** Size in pixels of the upright picture; null when it could not be read. */
  readonly width: number | null;
  readonly height: number | null;
  readonly metadata: readonly MetadataItem[];
  readonly findings: readonly Finding[];
  /** What the picture is searched for; of these, what could not be looked at is in `notChecked`. */
  readonly lookedFor: readonly Kind[];
  readonly notChecked: readonly NotChecked[];
  readonly cleaned: Cleaned;
  /** True when the bytes are not those of the picture's own file, so that what that file hides is not known. */
  readonly fileUnread?: true;
  /** What stays in the cleaned file because the user wants it to; absent when nothing does. */
  readonly kept?: readonly Kept[];
  /** Colour under fully transparent pixels; absent when there is none. Cleaning leaves it, unless the user says so. */
  readonly hiddenColour?: HiddenColour & { readonly cleared: boolean };
  /** pass: an upload goes on with no click. */
  readonly verdict: 'pass' | 'review';
  readonly verdictReason: string;
  /** Milliseconds per stage. */
  readonly ms: Readonly<Record<string, number>> & { readonly total: number };
  readonly error: string | null;
}
