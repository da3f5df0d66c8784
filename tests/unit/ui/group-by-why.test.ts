import { describe, expect, it } from 'vitest';
import { groupByWhy } from '../../../src/ui/review/group-by-why';

const make = (category: 'device' | 'place', key: string) => ({ category, key, value: 'x', where: 'y' }) as const;

describe('groupByWhy', () => {
  it('puts what has the same explanation together, in order, and loses nothing', () => {
    const items = [make('device', 'Make'), make('device', 'SerialNumber'), make('device', 'Model')];
    expect(groupByWhy(items)).toEqual([
      { why: 'metadata.why.device', items: [items[0], items[2]] },
      { why: 'metadata.why.serial', items: [items[1]] },
    ]);
    expect(groupByWhy([])).toEqual([]);
  });
});
