import { describe, expect, it } from 'vitest';
import { severityOfReads } from '../../../src/core/policy/read-severity';
import type { Kind } from '../../../src/core/findings/kinds';
import type { ReadSort } from '../../../src/core/reading/read';

function read(kind: Kind, text: string, sort: ReadSort = 'other') {
  return severityOfReads({ kind, score: 0.9, region: [0, 0, 1, 1], reads: [{ sort, text }] });
}

describe('what was read', () => {
  it('on a package is a brand with up to four words, and can be searched for with five', () => {
    expect(read('text', 'Orange Juice Pure Premium')).toBe('low');
    expect(read('text', 'Friends of the old harbour')).toBe('low');
    expect(read('text', 'Friends from the old harbour')).toBe('medium');
  });

  it('on a sign or a paper can be searched for with three words', () => {
    expect(read('sign', 'Old harbour friends')).toBe('medium');
    expect(read('document', 'Old harbour friends')).toBe('medium');
    expect(read('sign', 'Old harbour')).toBe('low');
  });

  it('names a place or a person with however few words', () => {
    expect(read('text', 'Harbour Street 4', 'address')).toBe('high');
    expect(read('text', 'Harbour Café', 'shop')).toBe('medium');
  });

  it('counts for its kind where nothing was read', () => {
    expect(severityOfReads({ kind: 'text', score: 0.9, region: null })).toBe(null);
  });
});
