import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../../src/core/findings/finding';
import type { Kind } from '../../../src/core/findings/kinds';
import type { Candidate } from '../../../src/inference/scene/join';
import { toldOf } from '../../../src/inference/scene/told';
import { sceneScores } from '../../../src/inference/thresholds';

const scores = {
  together: { window: 0.4, person: 0.4, screen: 0.4 },
  coco: { screen: 0.3 },
  beside: { window: 0.2, person: 0.2 },
};
const seen = (kind: Kind, score: number, region: RegionNorm, coco = 0): Candidate => ({
  class: kind,
  score,
  region,
  coco,
});
const left: RegionNorm = [0, 0, 0.4, 0.4];
const right: RegionNorm = [0.6, 0.6, 1, 1];

describe('toldOf', () => {
  it('tells a weaker thing where a sure one of its kind is, and nowhere else', () => {
    const [sure, weak] = [seen('window', 0.4, left), seen('window', 0.2, right)];
    expect(toldOf([sure, weak], scores)).toEqual([sure, weak]);
    expect(toldOf([weak], scores)).toEqual([]);
    expect(toldOf([seen('person', 0.4, left), weak], scores)).toEqual([seen('person', 0.4, left)]);
    expect(toldOf([sure, seen('window', 0.19, right)], scores)).toEqual([sure]);
  });

  it('takes what CenterNet alone is sure of, and for a kind without a second score nothing beside it', () => {
    const screen = seen('screen', 0.3, left, 0.3);
    expect(toldOf([screen, seen('screen', 0.39, right)], scores)).toEqual([screen]);
  });

  it('tells no kind that has no score', () => {
    expect(toldOf([seen('rug', 0.99, left)], scores)).toEqual([]);
  });

  it('tells a thing once, and not its parts', () => {
    const sure = seen('window', 0.9, left);
    expect(toldOf([sure, seen('window', 0.8, [0.1, 0, 0.5, 0.4])], scores)).toEqual([sure]);
    expect(toldOf([sure, seen('window', 0.8, [0.3, 0.3, 0.45, 0.45])], scores)).toHaveLength(2);
    expect(toldOf([sure, seen('window', 0.8, [0, 0, 0.2, 0.2])], scores)).toEqual([sure]);
  });

  it('tells what is too small to be a part, and people in front of each other', () => {
    const small = [seen('window', 0.9, left), seen('window', 0.8, [0.1, 0.1, 0.2, 0.2])];
    expect(toldOf(small, scores)).toEqual(small);
    const people = [seen('person', 0.9, left), seen('person', 0.8, [0.1, 0, 0.3, 0.4])];
    expect(toldOf(people, scores)).toEqual(people);
  });

  it('leaves no photo of a kind without a finding of it', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const region = fc
      .tuple(unit, unit, unit, unit)
      .map(([a, b, c, d]): RegionNorm => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);
    const candidate = fc
      .tuple(fc.constantFrom<Kind>('window', 'person', 'screen'), unit, region, unit)
      .map(([kind, score, where, coco]) => seen(kind, score, where, coco));
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (some) => {
        const sorted = [...some].sort((a, b) => b.score - a.score);
        const told = toldOf(sorted, scores);
        for (const { class: kind, score, coco } of sorted) {
          const sure = score >= 0.4 || (kind === 'screen' && coco >= 0.3);
          if (sure) expect(told.some((one) => one.class === kind)).toBe(true);
        }
        expect(told).toEqual(sorted.filter((one) => told.includes(one)));
      }),
    );
  });
});

describe('sceneScores', () => {
  it('asks no more of what stands beside a sure thing than of that', () => {
    for (const [kind, score] of Object.entries(sceneScores.beside)) {
      expect(score).toBeLessThanOrEqual(sceneScores.together[kind as Kind] ?? 0);
      expect(score).toBeGreaterThan(0);
    }
  });
});
