import { en } from './en';
import { fr } from './fr';
import type { Sentence } from '../result';

/** Every key that exists in English; each other locale must have exactly these. */
export type SentenceKey = keyof typeof en;

export type Locale = 'en' | 'fr';

const catalogues: Readonly<Record<Locale, Readonly<Record<SentenceKey, string>>>> = { en, fr };

/**
 * The text of a sentence in a locale, as plain text. `{name}` is replaced by `values.name`, once, never again inside
 * the replaced value, so a value from a photo cannot pull in another one.
 */
export function say(locale: Locale, sentence: Sentence | SentenceKey): string {
  const { key, values } = typeof sentence === 'string' ? { key: sentence, values: undefined } : sentence;
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values?.[name];
    return value === undefined ? whole : String(value);
  });
}

/** Picks the best locale for a list of BCP 47 tags, the most wanted first; English when none is known. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'fr' || language === 'en') return language;
  }
  return 'en';
}
