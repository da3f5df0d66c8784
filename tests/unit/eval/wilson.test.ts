import { describe, expect, it } from 'vitest';
import { share, shareText } from '../../../tools/eval/wilson';

describe('share', () => {
  it('gives the Wilson interval, also at the edges', () => {
    expect(share(8, 10).low).toBeCloseTo(0.4902, 3);
    expect(share(8, 10).high).toBeCloseTo(0.9433, 3);
    expect(share(10, 10).low).toBeCloseTo(0.7225, 3);
    expect(share(10, 10).high).toBeCloseTo(1);
  });

  it('says nothing of nothing', () => {
    expect(share(0, 0).value).toBeNull();
    expect(shareText(share(0, 0))).toBe('–');
    expect(shareText(share(8, 10))).toBe('.80 (8/10, .49–.94)');
  });
});
