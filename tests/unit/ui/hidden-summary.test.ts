import { describe, expect, it } from 'vitest';
import { hiddenSummary } from '../../../src/ui/note/hidden-summary';
import { item, photo, report } from './build';

describe('hiddenSummary', () => {
  it('names what is hidden, once, most telling first, in either language', () => {
    const found = photo({
      stage: 'detecting',
      report: report({ metadata: [item('device'), item('place'), item('place')] }),
    });
    expect(hiddenSummary([found], 'en')).toBe('Hidden in the file: place, camera.');
    expect(hiddenSummary([found, photo({ id: 2, report: null })], 'fr')).toMatch(/^Caché dans les fichiers.: lieu/u);
  });

  it('says nothing where nothing was found yet', () => {
    expect(hiddenSummary([photo({ report: null }), photo({ report: report({ metadata: [] }) })], 'en')).toBeNull();
  });
});
