/** How many tests of a suite ended how; skipped ones count as nothing. One line for each failure, so that the end of a long log says what failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, failures: [] };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, failures: [...a.failures, ...b.failures] };
}

export function oneFailure(what: string): Tally {
  return { passed: 0, failed: 1, failures: [what] };
}
