import { describe, expect, it } from 'vitest';
import { listParts } from '../../../src/ui/review/list-parts';
import { finding, item, report } from './build';

describe('listParts', () => {
  it('counts each part and leaves out empty ones', () => {
    const full = report({
      findings: [finding({ kind: 'face' }), finding(), finding()],
      metadata: [item('place')],
      notChecked: [{ kind: 'sign', reason: '' }],
    });
    expect(listParts(full)).toEqual([
      { part: 'not-checked', count: 1 },
      { part: 'place', count: 2 },
      { part: 'people', count: 1 },
      { part: 'hidden', count: 1 },
    ]);
    expect(listParts(report())).toEqual([]);
    expect(listParts(null)).toEqual([]);
  });
});
