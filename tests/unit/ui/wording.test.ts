import { describe, expect, it } from 'vitest';
import { isKind, kinds } from '../../../src/core/findings/kinds';
import { findings as en } from '../../../src/core/strings/en/findings';
import { review as reviewEn } from '../../../src/core/strings/en/review';
import { findings as fr } from '../../../src/core/strings/fr/findings';
import { review as reviewFr } from '../../../src/core/strings/fr/review';
import { isTheWord } from '../../../src/ui/review/is-the-word';
import { partName } from '../../../src/ui/review/part-name';

const texts = [en, fr, reviewEn, reviewFr].map((area) => Object.entries(area as Record<string, string>));

describe('the words of the screens', () => {
  it('explain every kind and nothing else, in one sentence for how it is used', () => {
    const asked = kinds.flatMap((kind) => ['name', 'many', 'use', 'advice'].map((part) => `finding.${kind}.${part}`));
    expect(Object.keys(en).sort()).toEqual(asked.sort());
    for (const [key, text] of [...(texts[0] ?? []), ...(texts[1] ?? [])]) {
      if (key.endsWith('.use')) expect(text, key).toMatch(/^[^.]+\.$/);
    }
  });

  it('promise nothing', () => {
    for (const [key, text] of texts.flat()) {
      expect(text, key).not.toMatch(/\b(safe|secure|anonym\w*|protected)\b|sécurité|sûre?\b|protégée?/i);
    }
  });

  it('take the same values in both languages', () => {
    const values = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(reviewEn)) {
      expect(values(reviewFr[key as keyof typeof reviewEn]), key).toEqual(values(text));
    }
  });

  it('keep French signs with their word', () => {
    for (const [key, text] of [...Object.entries(fr), ...Object.entries(reviewFr)]) {
      expect(text, key).not.toMatch(/ [:;?!»]|« /);
    }
  });

  it('take the asked word with any spaces around and in any case, and no other', () => {
    expect(isTheWord(' original ', 'ORIGINAL')).toBe(true);
    expect(isTheWord('origin', 'ORIGINAL')).toBe(false);
    expect(isTheWord('', 'ORIGINAL')).toBe(false);
  });

  it('name what was not checked, also something new', () => {
    expect(partName('en', 'picture')).toBe('The picture');
    expect(partName('fr', 'sign')).toBe('Panneau ou enseigne');
    expect(isKind('drone')).toBe(false);
    expect(partName('en', 'drone')).toBe('drone');
  });
});
