import { describe, expect, it } from 'vitest';
import { decideAgain } from '../../../src/core/check/decide-again';
import { profiles } from '../../../src/core/check/report';
import { profilesByProtection, protectsLess } from '../../../src/core/policy/profile-order';
import { finding, report } from '../ui/build';

describe('profiles', () => {
  it('are all in the order of protection', () => {
    expect([...profilesByProtection].sort()).toEqual([...profiles].sort());
  });

  it('protect less only downwards', () => {
    expect(protectsLess('careful', 'hidden')).toBe(true);
    expect(protectsLess('light', 'careful')).toBe(true);
    expect(protectsLess('hidden', 'light')).toBe(false);
    expect(protectsLess('careful', 'careful')).toBe(false);
  });
});

describe('a report judged by another profile', () => {
  const weak = report({ verdict: 'pass', findings: [finding({ severity: 'low' })] });

  it('asks about weak clues where somebody must not be found, and no longer when that is over', () => {
    const raised = decideAgain(weak, 'hidden', 'en');
    expect(raised.verdict).toBe('review');
    expect(raised.findings).toEqual(weak.findings);
    expect(decideAgain(raised, 'careful', 'en').verdict).toBe('pass');
  });

  it('still asks about what was not checked', () => {
    const partly = report({ notChecked: [{ kind: 'face', reason: 'It took too long.' }] });
    for (const profile of profiles) expect(decideAgain(partly, profile, 'fr').verdict).toBe('review');
  });
});
