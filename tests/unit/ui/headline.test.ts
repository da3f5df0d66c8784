import { describe, expect, it } from 'vitest';
import { headline } from '../../../src/ui/review/headline';
import { finding, photo, refused, report, state } from './build';

const oneClue = photo({ report: report({ findings: [finding(), finding({ severity: 'info' })] }) });
const face = { kind: 'face', reason: 'It stopped.' };

describe('headline', () => {
  it('counts clues of all photos, without everyday things', () => {
    expect(headline(state({ photos: [oneClue] }), 'en')).toMatch(/^1 detail could/);
    expect(headline(state({ photos: [oneClue, oneClue] }), 'fr')).toMatch(/^2 détails pourraient/);
  });

  it('does not count what the user called wrong, and says whose word it is when nothing is left', () => {
    expect(headline(state({ photos: [oneClue, oneClue] }), 'en', 1)).toMatch(/^1 detail could/);
    expect(headline(state({ photos: [oneClue] }), 'en', 1)).toMatch(/^You said/);
    const unchecked = photo({ report: report({ findings: [finding()], notChecked: [face] }) });
    expect(headline(state({ photos: [unchecked] }), 'en', 1)).toMatch(/not checked/);
  });

  it('says trouble first, then why a file was refused', () => {
    const photos = [oneClue, photo({ id: 2, report: refused })];
    expect(headline(state({ photos, trouble: { key: 'check.cleaner-failed' } }), 'en')).toMatch(/interrupted/);
    expect(headline(state({ photos }), 'en')).toBe('It is damaged.');
  });

  it('never says that nothing stood out while a part is unchecked, still running or has no report', () => {
    const nothing = headline(state(), 'en');
    expect(nothing).toMatch(/Nothing/);
    for (const odd of [
      photo({ report: report({ notChecked: [face] }) }),
      photo({ stage: 'detecting' }),
      photo({ report: null }),
    ]) {
      expect(headline(state({ photos: [photo({ id: 2 }), odd] }), 'en')).not.toBe(nothing);
    }
  });

  it('tells everyday things from nothing', () => {
    const everyday = photo({ report: report({ findings: [finding({ severity: 'info' })] }) });
    expect(headline(state({ photos: [everyday] }), 'en')).toMatch(/everyday/);
  });
});
