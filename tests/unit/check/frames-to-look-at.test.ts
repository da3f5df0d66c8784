import { describe, expect, it } from 'vitest';
import { framesToLookAt, withLaterFrame } from '../../../src/core/check/frames-to-look-at';
import type { Sighting } from '../../../src/core/check/sighting';
import type { Detection } from '../../../src/core/findings/finding';

describe('the images of an animation that are looked at', () => {
  it('are all of a short one', () => {
    expect(framesToLookAt(1)).toEqual([0]);
    expect(framesToLookAt(5)).toEqual([0, 1, 2, 3, 4]);
    expect(framesToLookAt(12)).toHaveLength(12);
  });

  it('are the first, the last and a spread of a long one, each once', () => {
    const chosen = framesToLookAt(600);
    expect(chosen).toHaveLength(12);
    expect([chosen[0], chosen.at(-1)]).toEqual([0, 599]);
    expect(new Set(chosen).size).toBe(12);
    const steps = chosen.slice(1).map((frame, i) => frame - (chosen[i] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  });
});

describe('the images of an animation of which not all can be decoded', () => {
  it('are those at its beginning, and always the first', () => {
    expect(framesToLookAt(600, 3)).toEqual([0, 1, 2]);
    expect(framesToLookAt(600, 100).at(-1)).toBe(99);
    expect(framesToLookAt(2, 100)).toEqual([0, 1]);
    expect(framesToLookAt(600, 0)).toEqual([0]);
  });
});

describe('what is seen in a later image', () => {
  const seen = (over: Partial<Detection>): Sighting => ({
    source: 'scene',
    detection: { kind: 'bedding', score: 0.8, region: [0, 0, 0.5, 0.5], ...over },
  });
  const before = [seen({})];

  it('is news when it is of another kind, in another place, or reads otherwise', () => {
    const news = [
      seen({ kind: 'window' }),
      seen({ region: [0.5, 0.5, 1, 1] }),
      seen({ text: 'Hotel' }),
      seen({ region: null }),
    ];
    expect(withLaterFrame(before, news)).toEqual([...before, ...news]);
  });

  it('is the same when it moved a little', () => {
    expect(withLaterFrame(before, [seen({ region: [0.03, 0, 0.53, 0.5], score: 0.6 })])).toEqual(before);
  });
});
