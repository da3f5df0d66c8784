import type { Locale } from '../core/strings/locale';

/** Which of the two plural forms of a sentence fits a count in a locale (French takes the singular for 0). */
export function plural(locale: Locale, count: number): 'one' | 'other' {
  return new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
}
