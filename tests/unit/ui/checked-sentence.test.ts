import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/core/findings/kinds';
import { say } from '../../../src/core/strings/catalogue';
import { checkedSentence } from '../../../src/ui/review/checked-sentence';
import { report } from './build';

const picture = { kind: 'picture', reason: 'It could not be opened.' };

describe('checkedSentence', () => {
  it('names what the picture was searched for, and what nothing looked for', () => {
    const sentence = checkedSentence(report({ lookedFor: kinds.filter((kind) => kind !== 'text') }), 'en');
    expect(sentence && say('en', sentence)).toMatch(/for beds, windows, .*faces.*\. Not looked for: readable text\.$/u);
    const all = checkedSentence(report({ lookedFor: kinds }), 'fr');
    expect(all && say('fr', all)).toMatch(/lits, fenêtres, .* et détails fins\.$/u);
  });

  it('claims no more than was checked', () => {
    const keyOf = (...over: Parameters<typeof report>) => checkedSentence(report(...over), 'en')?.key;
    expect(checkedSentence(null, 'en')).toBeNull();
    expect(keyOf({ notChecked: [{ kind: 'face', reason: '' }] })).toBe('review.verdict.checked-in-part');
    expect(keyOf({ notChecked: [picture] })).toBe('review.verdict.file-only');
    expect(keyOf({ format: null, notChecked: [picture] })).toBe('review.verdict.nothing-read');
  });
});
