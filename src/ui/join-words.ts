import type { Locale } from '../core/strings/locale';

/** Words as an enumeration without "and": "place, time, camera", as it fits into one short line. */
export function joinWords(locale: Locale, words: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words);
}
