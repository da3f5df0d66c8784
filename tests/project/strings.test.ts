import { describe, expect, it } from 'vitest';
import { en } from '../../src/core/strings/en';
import { fr } from '../../src/core/strings/fr';

const catalogues: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['en', en],
  ['fr', fr],
];

/** Words that promise what nobody can keep. */
const comfort = /\b(safe|safely|anonym\w*|s[ûu]re?s? et certaine?|en s[ée]curit[ée]|sans risque|sans danger)\b/iu;

describe.each(catalogues)('the sentences in %s', (_locale, catalogue) => {
  it('never promise', () => {
    const promising = Object.entries(catalogue).filter(([, text]) => comfort.test(text));
    expect(promising).toEqual([]);
  });

  it('are there, and have no space too many', () => {
    const odd = Object.entries(catalogue).filter(
      ([, text]) => text !== text.trim() || / {2}/u.test(text) || text === '',
    );
    expect(odd).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same keys and the same placeholders', () => {
    const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    const french: Readonly<Record<string, string>> = fr;
    const different = Object.entries(en).filter(
      ([key, text]) => holes(text).join() !== holes(french[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });
});
