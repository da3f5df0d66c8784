import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/core/findings/kinds';
import { say } from '../../../src/core/strings/catalogue';
import { whatWasChecked } from '../../../src/ui/review/what-was-checked';
import { report } from './build';

const picture = { kind: 'picture', reason: 'It could not be opened.' };

describe('what was checked', () => {
  it('names what the picture was searched for, and, unfolded, what nothing looked for', () => {
    const checked = whatWasChecked(report({ lookedFor: kinds.filter((kind) => kind !== 'text') }), 'en');
    expect(checked?.lookedFor).toMatch(/^beds, windows, .*faces.*/u);
    expect(checked?.lookedFor).not.toContain('readable text');
    expect(checked && say('en', checked.sentence)).toMatch(/and the picture\. Not looked for: readable text\.$/u);
    const all = whatWasChecked(report({ lookedFor: kinds }), 'fr');
    expect(all?.lookedFor).toMatch(/lits, fenêtres, .* et détails fins$/u);
    expect(all && say('fr', all.sentence)).not.toContain('Pas cherché');
  });

  it('claims no more than was checked', () => {
    const keyOf = (...over: Parameters<typeof report>) => whatWasChecked(report(...over), 'en')?.sentence.key;
    expect(whatWasChecked(null, 'en')).toBeNull();
    expect(keyOf({ notChecked: [{ kind: 'face', reason: '' }] })).toBe('review.verdict.checked-in-part');
    expect(keyOf({ notChecked: [picture] })).toBe('review.verdict.file-only');
    expect(keyOf({ format: null, notChecked: [picture] })).toBe('review.verdict.nothing-read');
    expect(keyOf({ lookedFor: [] })).toBe('review.verdict.file-only');
  });
});
