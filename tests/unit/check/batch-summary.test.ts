import { describe, expect, it } from 'vitest';
import { batchSummary } from '../../../src/core/check/batch-summary';
import { decideAgain } from '../../../src/core/check/decide-again';
import { toFinding } from '../../../src/core/policy/severity';
import { orderPhotos } from '../../../src/ui/review/order-photos';
import { photo, report } from '../ui/build';

function found(kind: Parameters<typeof toFinding>[0]['kind']) {
  return toFinding({ kind, score: 0.8, region: [0.1, 0.1, 0.4, 0.4] }, 'scene');
}

/** A hundred photos: each second one shows a bed, each tenth a sign too, all of them something everyday. */
const hundred = Array.from({ length: 100 }, (_, index) => {
  const findings = [
    found('storage'),
    ...(index % 2 === 0 ? [found('bedding')] : []),
    ...(index % 10 === 0 ? [found('sign')] : []),
  ];
  return photo({ id: index, report: decideAgain(report({ findings, notChecked: [] }), 'careful', 'en') });
});

describe('a hundred photos in one upload', () => {
  it('are summed up, what is common named once and everyday things not', () => {
    expect(batchSummary(hundred.flatMap((each) => (each.report ? [each.report] : [])))).toEqual({
      photos: 100,
      asking: 50,
      common: [
        { kind: 'bedding', photos: 50 },
        { kind: 'sign', photos: 10 },
      ],
    });
  });

  it('are listed the worst first, all of them', () => {
    const ordered = orderPhotos(hundred).map(({ id }) => id);
    expect(ordered.slice(0, 11)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 2]);
    expect(new Set(ordered).size).toBe(100);
  });
});
