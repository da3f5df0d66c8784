export type Locale = 'en' | 'fr';

/** Picks the best locale for a list of BCP 47 tags, the most wanted first; English when none is known. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'fr' || language === 'en') return language;
  }
  return 'en';
}
