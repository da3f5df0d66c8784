import { en } from './en';
import { fr } from './fr';
import type { Sentence } from '../result';
import type { SentenceKey } from './key';
import type { Locale } from './locale';

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
