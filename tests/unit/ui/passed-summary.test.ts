import { describe, expect, it } from 'vitest';
import { passedSummary } from '../../../src/ui/note/passed-summary';
import { finding, item, photo, report } from './build';

const items = [item('device'), item('place'), item('time')];

describe('passedSummary', () => {
  it('names what was removed, once, and that finding nothing is no proof', () => {
    expect(passedSummary([photo({ report: report({ metadata: [...items, ...items] }) })], 'by-itself', 'en')).toBe(
      'Removed from your photo: place, time, camera. None of what is looked for stood out. That is no proof.',
    );
  });

  it('joins several photos and speaks French', () => {
    const photos = [photo({ report: report({ metadata: items }) }), photo({ id: 2 })];
    expect(passedSummary(photos, 'by-itself', 'fr')).toMatch(
      /^Retiré de vos 2 photos\u00a0: lieu, date,? (et )?appareil\./,
    );
  });

  it('does not claim that something was removed from a file with nothing to clean', () => {
    const cleaned = { status: 'nothing-to-clean', reason: null, bytesBefore: 1, bytesAfter: 1 } as const;
    expect(passedSummary([photo({ report: report({ cleaned, metadata: items }) })], 'by-itself', 'en')).toMatch(
      /^There was no/,
    );
  });

  it('says what was kept, and does not say that it was removed', () => {
    const name = { ...item('person', 'Artist'), value: 'Jane' };
    const kept = [
      { part: 'name', text: 'Jane' },
      { part: 'copyright', text: '(c)' },
    ] as const;
    const summary = (metadata: readonly (typeof name)[]): string =>
      passedSummary([photo({ report: report({ metadata, kept }) })], 'cleaned', 'en');
    expect(summary([name, item('place')])).toBe(
      'Removed from your photo: place. Kept, as your settings say: name, copyright. The picture itself is as it was.',
    );
    expect(summary([name])).toMatch(/^There was nothing else to remove\. Kept,/);
    expect(summary([{ ...name, value: 'Somebody else' }])).toMatch(/^Removed from your photo: names/);
    expect(passedSummary([photo({ report: report({ metadata: [name], kept }) })], 'original', 'en')).not.toMatch(
      /Kept/,
    );
  });

  it('says so when data without a name was removed', () => {
    expect(passedSummary([photo()], 'by-itself', 'en')).toMatch(/^Removed from your photo: other data\./);
  });

  it('does not say that nothing stood out when something did, or was not looked at', () => {
    const seen = photo({ report: report({ findings: [finding({ severity: 'info' })] }) });
    const partly = photo({ report: report({ notChecked: [{ kind: 'face', reason: '' }] }) });
    for (const one of [seen, partly, photo({ report: null })]) {
      expect(passedSummary([one], 'by-itself', 'en')).not.toMatch(/None of what is looked for/);
    }
  });

  it('says what the user chose, and does not call an original clean', () => {
    const one = [photo({ report: report({ metadata: items, findings: [finding()] }) })];
    expect(passedSummary(one, 'original', 'en')).toBe(
      'The original was handed over with its hidden data, as you chose.',
    );
    expect(passedSummary(one, 'covered', 'en')).toMatch(/^What you chose was covered\. Removed from your photo/);
    expect(passedSummary(one, 'cleaned', 'en')).not.toMatch(/stood out/);
  });
});
