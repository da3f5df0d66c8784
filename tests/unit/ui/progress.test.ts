import { describe, expect, it } from 'vitest';
import { currentStage, progress } from '../../../src/ui/note/progress';
import { photo } from './build';

describe('progress', () => {
  it('grows with every stage and is whole only when every photo is done', () => {
    const shares = (['waiting', 'cleaning', 'decoding', 'detecting', 'done'] as const).map((stage) =>
      progress([photo({ stage })]),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(5);
    expect(progress([photo({ stage: 'done' }), photo({ stage: 'detecting' })])).toBeLessThan(1);
    expect(progress([])).toBe(0);
  });

  it('names the stage that is going on', () => {
    const stages = ['done', 'waiting', 'detecting'] as const;
    expect(currentStage(stages.map((stage) => photo({ stage })))).toBe('detecting');
    expect(currentStage([photo({ stage: 'waiting' })])).toBe('waiting');
    expect(currentStage([photo()])).toBe('done');
  });
});
