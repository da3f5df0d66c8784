import { describe, expect, it } from 'vitest';
import { checkedSentence } from '../../../src/ui/review/checked-sentence';
import { report } from './build';

const picture = { kind: 'picture', reason: 'It could not be opened.' };

describe('checkedSentence', () => {
  it('claims no more than was checked', () => {
    expect(checkedSentence(null)).toBeNull();
    expect(checkedSentence(report())).toBe('review.verdict.checked');
    expect(checkedSentence(report({ notChecked: [{ kind: 'face', reason: '' }] }))).toBe(
      'review.verdict.checked-in-part',
    );
    expect(checkedSentence(report({ notChecked: [picture] }))).toBe('review.verdict.file-only');
    expect(checkedSentence(report({ format: null, notChecked: [picture] }))).toBe('review.verdict.nothing-read');
  });
});
