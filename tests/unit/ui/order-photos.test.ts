import { describe, expect, it } from 'vitest';
import { orderPhotos } from '../../../src/ui/review/order-photos';
import { photoSummary } from '../../../src/ui/review/photo-summary';
import { finding, photo, refused, report } from './build';

const plain = photo({ id: 1 });
const partly = photo({ id: 2, report: report({ notChecked: [{ kind: 'face', reason: '' }] }) });
const clue = photo({ id: 3, report: report({ findings: [finding({ severity: 'high' })] }) });
const broken = photo({ id: 4, report: refused });

describe('several photos', () => {
  it('come with the worst first, equal ones as they were picked', () => {
    expect(orderPhotos([plain, partly, photo({ id: 5 }), clue, broken]).map(({ id }) => id)).toEqual([4, 3, 2, 1, 5]);
  });

  it('are summed up in a few words', () => {
    expect(
      [plain, partly, clue, broken, photo({ stage: 'decoding', report: null })].map((one) => photoSummary(one, 'en')),
    ).toEqual(['no details', 'checked in part', '1 detail', 'could not be cleaned', 'Opening the picture']);
  });
});
