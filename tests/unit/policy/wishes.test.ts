import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/core/check/findings-of';
import { decide } from '../../../src/core/policy/verdict';
import { asksLess, asWishes, noWishes, wishesOn, withWish, type WishesByKind } from '../../../src/core/policy/wishes';

const sightings = [
  { source: 'scene', detection: { kind: 'landscape' as const, score: 0.9, region: [0, 0, 1, 0.5] as const } },
];

function verdict(wishes: WishesByKind, profile: 'hidden' | 'careful' | 'light'): string {
  const findings = findingsOf(sightings, [], { wishes });
  return decide({ cleaned: { status: 'cleaned' }, findings, notCheckedCount: 0 }, profile).verdict;
}

describe('own settings per kind', () => {
  it('take a kind out of what asks, but never where everything counts', () => {
    expect(verdict({}, 'careful')).toBe('review');
    expect(verdict({ landscape: 'quiet' }, 'careful')).toBe('pass');
    expect(verdict({ landscape: 'quiet' }, 'hidden')).toBe('review');
    expect(verdict({ building: 'quiet' }, 'careful')).toBe('review');
  });

  it('make a kind ask that the profile lets go on', () => {
    expect(verdict({}, 'light')).toBe('pass');
    expect(verdict({ landscape: 'always' }, 'light')).toBe('review');
  });

  it('never let what was not checked go on', () => {
    const findings = findingsOf(sightings, [], { wishes: { landscape: 'quiet' } });
    expect(decide({ cleaned: { status: 'cleaned' }, findings, notCheckedCount: 1 }, 'careful').verdict).toBe('review');
  });

  it('count on one site only when they are for it, and come before those for every site', () => {
    const quietThere = withWish(noWishes, 'tumblr', 'landscape', 'quiet');
    expect(wishesOn(quietThere, 'tumblr')).toEqual({ landscape: 'quiet' });
    expect(wishesOn(quietThere, 'x')).toEqual({});
    expect(wishesOn(quietThere, null)).toEqual({});
    const always = withWish(quietThere, null, 'landscape', 'always');
    expect(wishesOn(always, 'tumblr')).toEqual({ landscape: 'quiet' });
    expect(wishesOn(always, 'x')).toEqual({ landscape: 'always' });
    expect(wishesOn(withWish(always, 'tumblr', 'landscape', null), 'tumblr')).toEqual({ landscape: 'always' });
  });

  it('ask before they ask less', () => {
    expect(asksLess('quiet', null)).toBe(true);
    expect(asksLess(null, 'always')).toBe(true);
    expect(asksLess('always', null)).toBe(false);
    expect(asksLess(null, 'quiet')).toBe(false);
  });

  it('are none when what was stored is damaged', () => {
    expect(asWishes(undefined)).toEqual(noWishes);
    expect(asWishes({ everywhere: 'x', sites: [1] })).toEqual({ everywhere: {}, sites: { 0: {} } });
    const stored = {
      everywhere: { landscape: 'quiet', unicorn: 'quiet', face: 'loud' },
      sites: { x: { text: 'always' } },
    };
    expect(asWishes(stored)).toEqual({ everywhere: { landscape: 'quiet' }, sites: { x: { text: 'always' } } });
  });
});
