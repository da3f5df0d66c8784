import { createContext, useContext } from 'react';
import { say } from '../core/strings/catalogue';
import type { SentenceKey } from '../core/strings/key';
import type { Locale } from '../core/strings/locale';
import type { Sentence } from '../core/result';

/** The locale of the screen being drawn; every screen sets it from its `locale` prop. */
export const LocaleContext = createContext<Locale>('en');

/** A function that gives the text of a sentence in the locale of the screen. */
export function useSay(): (sentence: Sentence | SentenceKey) => string {
  const locale = useContext(LocaleContext);
  return (sentence) => say(locale, sentence);
}
