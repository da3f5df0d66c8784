import type { SentenceKey } from './strings/key';

/**
 * An expected outcome as a value. Failing is part of ordinary life here (broken files, refused formats), so it is
 * returned with a sentence for the user; only bugs throw.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Sentence };

/** A sentence from the catalogue in src/core/strings: its key, and the values for its {placeholders}. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  key: SentenceKey,
  values?: Readonly<Record<string, string | number>>,
): { ok: false; reason: Sentence } {
  return { ok: false, reason: values ? { key, values } : { key } };
}
