import { describe, expect, it } from 'vitest';
import { parseGlimpse, parseGlimpseMessage, parsePresence } from '../../../src/bridge/background-link';
import { isGlimpseUnreviewed } from '../../../src/core/alarm/judge-picture';

const glimpse = { digest: 'a'.repeat(64), sizeBytes: 50_000, marked: false };

describe('a picture of which only a glimpse is known', () => {
  it.each([
    [{ ...glimpse, marked: true }, { reviewed: true, tabHasReviewed: false }, false],
    [{ ...glimpse, marked: true }, { reviewed: false, tabHasReviewed: true }, true],
    [glimpse, { reviewed: false, tabHasReviewed: true }, false],
    [glimpse, { reviewed: false, tabHasReviewed: false }, true],
    [{ ...glimpse, sizeBytes: 900 }, { reviewed: false, tabHasReviewed: false }, false],
  ])('%o in a tab %o: alarm %s', (seen, known, alarm) => {
    expect(isGlimpseUnreviewed(seen, known)).toBe(alarm);
  });

  it('is taken from a page only when it has the shape of one', () => {
    expect(parseGlimpse(glimpse)).toEqual(glimpse);
    expect(parseGlimpseMessage({ type: 'sent/glimpse', glimpse })).toEqual(glimpse);
    for (const wrong of [null, 'x', {}, { ...glimpse, digest: 'A'.repeat(64) }, { ...glimpse, sizeBytes: '1' }])
      expect(parseGlimpse(wrong)).toBeNull();
    expect(parseGlimpseMessage({ type: 'other', glimpse })).toBeNull();
  });
});

describe('how a page stands', () => {
  it('is one of the known words', () => {
    expect(parsePresence({ type: 'whereless/presence', presence: 'needs-reload' })).toBe('needs-reload');
    expect(parsePresence({ type: 'whereless/presence', presence: 'fine' })).toBeNull();
    expect(parsePresence(true)).toBeNull();
  });
});
