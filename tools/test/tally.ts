/** How many tests of a suite ended how. Skipped ones count as nothing. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
