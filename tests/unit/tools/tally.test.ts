import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../../tools/test/vitest-suite';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

describe('counting what vitest reports', () => {
  it('counts passed and failed tests, and no skipped ones', () => {
    const testResults = [file('passed', 'passed', 'skipped', 'pending'), file('failed', 'passed', 'failed', 'failed')];
    expect(tallyOf({ testResults })).toEqual({ passed: 2, failed: 2 });
  });

  it('counts a file that does not load, or whose hooks fail, as one failure', () => {
    expect(tallyOf({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({ passed: 1, failed: 2 });
  });
});
