import { describe, expect, it } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { toFinding } from '../../../src/core/policy/severity';
import { showsLittleElse } from '../../../src/core/policy/shows-little-else';

const found = (kind: Detection['kind'], region: RegionNorm | null) => toFinding({ kind, score: 0.9, region }, 'test');

describe('a photo that shows little else than the place', () => {
  it('is one that would be covered for the most part', () => {
    expect(showsLittleElse([found('building', [0, 0, 1, 0.7])], 'careful')).toBe(true);
    expect(showsLittleElse([found('building', [0, 0, 1, 0.5])], 'careful')).toBe(false);
    expect(showsLittleElse([found('building', [0, 0, 1, 0.35]), found('building', [0, 0.3, 1, 0.7])], 'careful')).toBe(
      true,
    );
  });

  it('counts what can be compared, where it asks', () => {
    expect(showsLittleElse([found('person', [0, 0, 1, 1])], 'hidden')).toBe(false);
    expect(showsLittleElse([found('document', [0, 0, 1, 1])], 'careful')).toBe(false);
    expect(showsLittleElse([found('storage', [0, 0, 1, 1])], 'careful')).toBe(false);
    expect(showsLittleElse([found('bedding', [0, 0, 1, 1])], 'light')).toBe(false);
    expect(showsLittleElse([found('building', null)], 'careful')).toBe(false);
  });
});
