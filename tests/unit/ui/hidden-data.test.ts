import { describe, expect, it } from 'vitest';
import { groupMetadata } from '../../../src/ui/review/group-metadata';
import { hiddenSentence } from '../../../src/ui/review/hidden-sentence';
import { metadataLabel } from '../../../src/ui/review/metadata-label';
import { originalCarries } from '../../../src/ui/review/original-carries';
import { metadataCategories } from '../../../src/core/metadata/item';
import { item, photo, refused, report } from './build';

describe('hidden data', () => {
  it('is grouped with the most telling first, in file order inside, and loses nothing', () => {
    const items = [item('time', 'b'), item('place', 'c'), item('time', 'a')];
    expect(groupMetadata(items).map(({ category, items: [first] }) => [category, first?.key])).toEqual([
      ['place', 'c'],
      ['time', 'b'],
    ]);
    const all = metadataCategories.map((category) => item(category));
    expect(groupMetadata(all).flatMap((group) => group.items)).toHaveLength(all.length);
  });

  it('has a name for common keys and splits the others into words', () => {
    expect(metadataLabel('fr', 'GPSPosition')).toBe('Coordonnées');
    expect(metadataLabel('en', 'HistorySoftwareAgent')).toBe('History Software Agent');
    expect(metadataLabel('en', 'constructor')).toBe('constructor');
  });

  it('is never said to be gone when the file was refused', () => {
    expect(hiddenSentence(report({ metadata: [item('place')] }))).toBe('review.hidden.cleaned');
    expect(hiddenSentence({ ...refused, metadata: [item('place')] })).toBe('review.hidden.refused');
    expect(hiddenSentence(refused)).toBe('review.hidden.refused-unnamed');
  });

  it('that stays is not said to be gone', () => {
    const name = { ...item('person', 'Artist'), value: 'Jane' };
    const kept = [{ part: 'name', text: 'Jane' }] as const;
    expect(hiddenSentence(report({ metadata: [name], kept }))).toBe('review.note.nothing-else');
    expect(hiddenSentence(report({ metadata: [name, item('place')], kept }))).toBe('review.hidden.cleaned');
  });

  it('of the originals is named, or said to be unknown; "nothing" only when every file was read and had nothing', () => {
    const clean = photo({
      report: report({ cleaned: { status: 'nothing-to-clean', reason: null, bytesBefore: 1, bytesAfter: 1 } }),
    });
    expect(originalCarries([photo({ report: report({ metadata: [item('time'), item('place')] }) })], 'en')).toBe(
      'The original still carries: place, time.',
    );
    expect(originalCarries([clean], 'en')).toMatch(/^No hidden data/);
    expect(originalCarries([clean, photo({ report: refused })], 'en')).toMatch(/may carry/);
    expect(originalCarries([photo({ report: null })], 'en')).toMatch(/may carry/);
  });
});
