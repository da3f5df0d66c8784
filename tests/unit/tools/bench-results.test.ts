import { describe, expect, it } from 'vitest';
import { median, ratio, row } from '../../../tools/bench/results';

describe('what a benchmark tells', () => {
  it('has the median of an odd and an even number of rounds', () => {
    expect(median([5, 1, 30])).toBe(5);
    expect(median([5, 1, 30, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  it('rounds to hundredths, as ratios need it', () => {
    const { median: middle, rounds } = row('pick', 'chromium', 'a case', [1.004, 2.006, 3]);
    expect(middle).toBe(2.01);
    expect(rounds).toEqual([1, 2.01, 3]);
  });

  it('sets the medians of two in relation, not their rounds', () => {
    expect(ratio('pick', 'chromium', 'a ratio', [30, 10, 900], [20, 1, 25])).toMatchObject({
      median: 1.5,
      rounds: [1.5],
    });
  });
});
