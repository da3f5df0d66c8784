import { describe, expect, it } from 'vitest';
import { orderFindings } from '../../../src/ui/review/order-findings';
import { finding } from './build';

describe('orderFindings', () => {
  it('lists place before people and the worst first in each', () => {
    const listed = orderFindings([
      finding({ kind: 'face', severity: 'high' }),
      finding({ kind: 'lamp', severity: 'info' }),
      finding({ kind: 'sign', severity: 'high' }),
      finding({ kind: 'person', severity: 'low' }),
    ]);
    expect(listed.map(({ finding: { kind } }) => kind)).toEqual(['sign', 'lamp', 'face', 'person']);
  });

  it('puts the larger of two equal ones first, and one of the whole picture before both', () => {
    const small = finding({ region: [0, 0, 0.1, 0.1] });
    const large = finding({ region: [0, 0, 0.5, 0.5] });
    const whole = finding({ region: null });
    expect(orderFindings([small, large, whole]).map((listed) => listed.finding)).toEqual([whole, large, small]);
  });

  it('numbers only what has a place in the picture, without gaps', () => {
    const listed = orderFindings([
      finding({ severity: 'high', region: null }),
      finding({ severity: 'medium' }),
      finding({ severity: 'low' }),
    ]);
    expect(listed.map(({ mark }) => mark)).toEqual([null, 1, 2]);
  });

  it('keeps the id of a finding when others arrive, and never gives one id twice', () => {
    const twin = finding({ kind: 'sign' });
    const before = orderFindings([twin]);
    const after = orderFindings([finding({ kind: 'window', severity: 'high' }), twin, twin]);
    expect(after[1]?.id).toBe(before[0]?.id);
    expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  });
});
