import { describe, expect, it } from 'vitest';
import { profiles, type Profile } from '../../../src/core/check/report';
import { findingsOf } from '../../../src/core/check/findings-of';
import type { Detection, Finding } from '../../../src/core/findings/finding';
import { kinds } from '../../../src/core/findings/kinds';
import { coveredByDefault } from '../../../src/core/policy/covered-by-default';
import { proposedPlan } from '../../../src/core/policy/proposed-plan';
import { toFinding } from '../../../src/core/policy/severity';
import { decide, needsDecision } from '../../../src/core/policy/verdict';

const cleaned = { status: 'cleaned' } as const;

function found(kind: Detection['kind'], over: Partial<Detection> = {}) {
  return toFinding({ kind, score: 0.9, region: [0.1, 0.1, 0.5, 0.5], ...over }, 'test');
}

describe('the verdict', () => {
  it.each(profiles)('in %s never passes what was refused or not checked', (profile) => {
    expect(decide({ cleaned: { status: 'refused' }, findings: [], notCheckedCount: 0 }, profile).verdict).toBe(
      'review',
    );
    expect(decide({ cleaned, findings: [], notCheckedCount: 1 }, profile).verdict).toBe('review');
  });

  it.each(profiles)('in %s passes when everything was checked and nothing was found', (profile) => {
    expect(decide({ cleaned, findings: [], notCheckedCount: 0 }, profile).verdict).toBe('pass');
    const nothing = { status: 'nothing-to-clean' } as const;
    expect(decide({ cleaned: nothing, findings: [], notCheckedCount: 0 }, profile).verdict).toBe('pass');
  });

  it('asks about colour left under transparent pixels when it may be a picture, and always where somebody hides', () => {
    const left = (colours: number) => ({
      cleaned,
      findings: [],
      notCheckedCount: 0,
      hiddenColour: { pixels: 9, colours },
    });
    for (const profile of profiles) expect(decide(left(256), profile).verdict).toBe('review');
    expect(decide(left(2), 'careful').verdict).toBe('pass');
    expect(decide(left(2), 'hidden').verdict).toBe('review');
  });

  it('asks about a bed where somebody must be careful, and not in the light profile', () => {
    const evidence = { cleaned, findings: [found('bedding')], notCheckedCount: 0 };
    expect(decide(evidence, 'careful')).toMatchObject({ verdict: 'review', reason: { values: { count: 1 } } });
    expect(decide(evidence, 'hidden').verdict).toBe('review');
    expect(decide(evidence, 'light').verdict).toBe('pass');
  });

  it('asks about a document in every profile', () => {
    for (const profile of profiles) expect(needsDecision(found('document'), profile)).toBe(true);
  });

  it('asks in a stricter profile about everything it asks about in a looser one', () => {
    for (const kind of kinds) {
      const finding = found(kind);
      if (needsDecision(finding, 'light')) expect(needsDecision(finding, 'careful')).toBe(true);
      if (needsDecision(finding, 'careful')) expect(needsDecision(finding, 'hidden')).toBe(true);
    }
  });

  it('counts a pattern that can be matched for more', () => {
    expect(found('rug').severity).toBe('low');
    expect(found('rug', { distinctive: true }).severity).toBe('medium');
    expect(found('document', { distinctive: true }).severity).toBe('high');
  });
});

describe('several people in a photo', () => {
  const seen = [
    { source: 'face', detection: { kind: 'face', score: 0.9, region: [0.1, 0.1, 0.5, 0.6] } },
    { source: 'face', detection: { kind: 'face', score: 0.9, region: [0.6, 0.1, 0.9, 0.5] } },
  ] as const;
  const verdicts = (everyFace: boolean) => {
    const findings = findingsOf(seen, [], { preferences: { everyFace } });
    return profiles.map((profile) => decide({ cleaned, findings, notCheckedCount: 0 }, profile).verdict);
  };

  it('ask who must not be found, and nobody else', () => {
    expect(profiles).toEqual(['hidden', 'careful', 'light']);
    expect(verdicts(false)).toEqual(['review', 'pass', 'pass']);
    const alone = findingsOf(seen.slice(0, 1), []);
    for (const profile of profiles) expect(alone.some((one) => needsDecision(one, profile))).toBe(false);
  });

  it('ask in every profile who wants to be asked about every face, and are covered unless kept', () => {
    expect(verdicts(true)).toEqual(['review', 'review', 'review']);
    const findings = findingsOf(seen, [], { preferences: { everyFace: true } });
    expect(coveredByDefault(findings, 'light').size).toBe(2);
  });
});

describe('what is covered by default', () => {
  const detail = found('detail', {
    parts: [
      [0.6, 0.6, 0.7, 0.7],
      [0.7, 0.6, 0.8, 0.7],
    ],
  });

  it('is what asks, wherever it has a place', () => {
    const findings = [found('bedding'), found('storage'), found('sign', { region: null })];
    expect(proposedPlan({ findings }, 'careful').covers.map(({ shape }) => shape)).toEqual([
      { type: 'rectangle', box: [0.1, 0.1, 0.5, 0.5] },
    ]);
  });

  it('is the fine detail, too, where something asks that could be compared by its looks', () => {
    const shapes = (...seen: readonly Finding[]) =>
      proposedPlan({ findings: [...seen, detail] }, 'careful').covers.map(({ shape }) => shape.type);
    expect(shapes(found('bedding'))).toEqual(['rectangle', 'cells']);
    expect(shapes(found('wall_art'))).toEqual(['rectangle', 'cells']);
    expect(shapes(found('document'))).toEqual(['rectangle']);
    expect(shapes({ ...found('bedding'), severity: 'info' }, found('document'))).toEqual(['rectangle']);
  });

  it('is the fine detail, too, where something asks among many everyday things and nobody is there', () => {
    const shapes = (profile: Profile, ...seen: readonly Finding[]) =>
      proposedPlan({ findings: [found('document'), ...seen, detail] }, profile).covers.map(({ shape }) => shape.type);
    const things = [found('storage'), found('storage'), found('bathroom_fixture')];
    expect(shapes('careful', ...things)).toEqual(['rectangle', 'cells']);
    expect(shapes('careful', ...things.slice(1))).toEqual(['rectangle']);
    expect(shapes('careful', ...things, found('face'))).toEqual(['rectangle']);
    expect(shapes('careful', ...things, found('person', { score: 0.4 }))).toEqual(['rectangle', 'cells']);
    expect(shapes('light', ...things)).toEqual(['rectangle']);
  });

  it('is not the fine detail behind somebody, where one thing alone can be compared', () => {
    const shapes = (profile: Profile, ...seen: readonly Finding[]) =>
      proposedPlan({ findings: [found('person'), ...seen, detail] }, profile).covers.map(({ shape }) => shape.type);
    expect(shapes('careful', found('wall_art'))).toEqual(['rectangle']);
    expect(shapes('careful', found('wall_art'), found('window'))).toEqual(['rectangle', 'rectangle', 'cells']);
    expect(shapes('careful', found('bedding'))).toEqual(['rectangle', 'cells']);
    expect(shapes('hidden', found('wall_art'))).toEqual(['rectangle', 'cells']);
    expect(shapes('light', found('wall_art'))).not.toContain('rectangle');
  });

  it('is not the fine detail where the user said that it does not count', () => {
    const covered = coveredByDefault([found('bedding'), { ...detail, wish: 'quiet' }], 'careful');
    expect([...covered].map(({ kind }) => kind)).toEqual(['bedding']);
  });

  it('never asks about fine detail by itself', () => {
    for (const profile of profiles) {
      expect(decide({ cleaned, findings: [detail], notCheckedCount: 0 }, profile).verdict).toBe('pass');
    }
  });

  it('is everything listed when nothing asks, or just the fine detail', () => {
    const everyday = [found('storage'), found('person')];
    expect(proposedPlan({ findings: everyday }, 'careful').covers).toHaveLength(2);
    const shapes = proposedPlan({ findings: [...everyday, detail] }, 'careful').covers.map(({ shape }) => shape.type);
    expect(shapes).toEqual(['cells']);
  });
});
