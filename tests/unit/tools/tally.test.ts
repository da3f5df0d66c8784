import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../tools/project-root';
import { tallyOf } from '../../../tools/test/vitest-suite';

const file = (status: string, ...tests: string[]) => ({
  name: join(projectRoot, 'tests/a.test.ts'),
  status,
  message: 'hook\nstack',
  assertionResults: tests.map((result, i) => ({
    status: result,
    fullName: `test ${String(i)}`,
    failureMessages: result === 'failed' ? ['reason\nstack'] : null,
  })),
});

describe('counting what vitest reports', () => {
  it('counts passed and failed tests, and no skipped ones', () => {
    const testResults = [file('passed', 'passed', 'skipped', 'pending'), file('failed', 'passed', 'failed', 'failed')];
    expect(tallyOf({ testResults })).toEqual({
      passed: 2,
      failed: 2,
      failures: ['tests/a.test.ts: test 1: reason', 'tests/a.test.ts: test 2: reason'],
    });
  });

  it('counts a file that does not load, or whose hooks fail, as one failure', () => {
    expect(tallyOf({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({
      passed: 1,
      failed: 2,
      failures: ['tests/a.test.ts: hook', 'tests/a.test.ts: hook'],
    });
  });
});
