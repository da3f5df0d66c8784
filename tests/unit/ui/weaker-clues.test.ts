import { describe, expect, it } from 'vitest';
import { orderFindings } from '../../../src/ui/review/order-findings';
import { weakerClues } from '../../../src/ui/review/weaker-clues';
import { finding } from './build';

const strong = [finding({ kind: 'bedding', severity: 'high' }), finding({ kind: 'text', severity: 'medium' })];
const weak = Array.from({ length: 6 }, (_, i) =>
  finding({ kind: 'storage', severity: i % 2 === 0 ? 'low' : 'info', region: [i / 10, 0, i / 10 + 0.1, 0.1] }),
);

describe('weakerClues', () => {
  it('folds weak clues to the place away where there are many', () => {
    const folded = weakerClues(orderFindings([...strong, ...weak]), 'careful');
    expect(new Set(folded.map((item) => item.finding))).toEqual(new Set(weak));
  });

  it('folds nothing where there are few, and nothing for who must not be found', () => {
    expect(weakerClues(orderFindings([...strong, ...weak.slice(1)]), 'careful')).toEqual([]);
    expect(weakerClues(orderFindings([...strong, ...weak]), 'hidden')).toEqual([]);
  });

  it('folds nothing away that is covered unless the user says otherwise, no fine detail and no words that were read', () => {
    const asked = finding({ kind: 'document', severity: 'low', wish: 'always' });
    const detail = finding({ kind: 'detail', severity: 'info', region: [0, 0, 1, 1], parts: [[0, 0, 0.1, 0.1]] });
    const read = finding({ kind: 'text', severity: 'low', text: 'Hotel' });
    const folded = weakerClues(orderFindings([asked, detail, read, ...weak]), 'careful').map((item) => item.finding);
    expect(new Set(folded)).toEqual(new Set(weak));
  });

  it('folds nothing where all clues are weak, and not what concerns the whole photo', () => {
    expect(weakerClues(orderFindings(weak), 'careful')).toEqual([]);
    const whole = finding({ kind: 'same_background', severity: 'low', region: null });
    const folded = weakerClues(orderFindings([...strong, whole, ...weak]), 'careful').map((item) => item.finding);
    expect(folded).not.toContain(whole);
    expect(folded).toHaveLength(weak.length);
  });

  it('never folds people', () => {
    const crowd = Array.from({ length: 9 }, () => finding({ kind: 'face', severity: 'info' }));
    expect(weakerClues(orderFindings(crowd), 'light')).toEqual([]);
  });
});
