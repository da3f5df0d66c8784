import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/core/findings/kinds';
import { say } from '../../../src/core/strings/catalogue';
import { whatWasChecked } from '../../../src/ui/review/what-was-checked';
import { finding, report } from './build';

const picture = { kind: 'picture', reason: 'It could not be opened.' };

describe('what was checked', () => {
  it('names what the picture was searched for, and, unfolded, what nothing looked for', () => {
    const checked = whatWasChecked(report({ lookedFor: kinds.filter((kind) => kind !== 'text') }), 'en');
    expect(checked?.lookedFor).toMatch(/^beds, windows, .*faces.*/u);
    expect(checked?.lookedFor).not.toContain('readable text');
    expect(checked && say('en', checked.sentence)).toMatch(
      /and the picture\. Not looked for: signs, readable text, keys, and key cards\.$/u,
    );
    const all = whatWasChecked(report({ lookedFor: kinds }), 'fr');
    expect(all?.lookedFor).toMatch(/lits, fenêtres, .* et détails fins$/u);
    expect(all && say('fr', all.sentence)).toContain("Pas cherché : clés et cartes d'accès.");
  });

  it('does not deny what is found as another kind, or was found though seldom', () => {
    const lookedFor = kinds.filter((kind) => !['sign', 'rug', 'clock', 'socket_switch'].includes(kind));
    const said = (over: Parameters<typeof report>[0]) => {
      const checked = whatWasChecked(report({ lookedFor, ...over }), 'en');
      return checked && say('en', checked.sentence);
    };
    expect(said({})).toMatch(/Not looked for: rugs, clocks, sockets, switches, keys, and key cards\.$/u);
    expect(said({ findings: [finding({ kind: 'rug' })] })).toMatch(/Not looked for: clocks, /u);
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
