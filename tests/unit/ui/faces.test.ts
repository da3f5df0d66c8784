import { describe, expect, it } from 'vitest';
import { areCoveredBut, coverAllBut, facesIn } from '../../../src/ui/review/faces';
import { orderFindings, type ListedFinding } from '../../../src/ui/review/order-findings';
import { nothingChosen, treatmentOf, withTreatments, type Treatments } from '../../../src/ui/review/treatment';
import { finding } from './build';

const listed = orderFindings([
  finding({ kind: 'face', severity: 'info', region: [0.1, 0.1, 0.4, 0.5] }),
  finding({ kind: 'face', severity: 'low', region: [0.5, 0.1, 0.65, 0.3] }),
  finding({ kind: 'face', severity: 'low', region: [0.7, 0.1, 0.8, 0.3] }),
  finding({ kind: 'face', severity: 'info', region: null }),
  finding({ kind: 'person', severity: 'info', region: [0.1, 0.1, 0.4, 0.9] }),
]);

function judge(chosen: Treatments) {
  return (item: ListedFinding) => treatmentOf(chosen, 1, item, 'careful');
}

function faceAt(x0: number): ListedFinding {
  const face = listed.find((item) => item.finding.kind === 'face' && item.finding.region?.[0] === x0);
  if (!face) throw new Error('There is no such face');
  return face;
}

/** What is covered after a click on "Cover all faces" (null) or on "Cover all other faces" of one. */
function after(chosen: Treatments, kept: ListedFinding | null): Treatments {
  const faces = facesIn(listed, judge(chosen));
  return withTreatments(chosen, 1, coverAllBut(faces, kept));
}

function coveredIn(chosen: Treatments): unknown[] {
  return listed.filter((item) => judge(chosen)(item) === 'cover').map(({ finding: { region } }) => region?.[0]);
}

describe('covering faces', () => {
  it('covers all with one click, of which single ones are then kept, and uncovers none with another', () => {
    const all = after(nothingChosen, null);
    expect(coveredIn(all)).toEqual([0.5, 0.7, 0.1]);
    const butOne = withTreatments(all, 1, [[faceAt(0.5), 'keep']]);
    expect(coveredIn(butOne)).toEqual([0.7, 0.1]);
    expect(coveredIn(after(butOne, null))).toEqual([0.5, 0.7, 0.1]);
    expect(coveredIn(after(all, null))).toEqual([0.5, 0.7, 0.1]);
  });

  it('covers all but one with one click, whatever was covered before', () => {
    const main = faceAt(0.1);
    const others = after(nothingChosen, main);
    expect(coveredIn(others)).toEqual([0.5, 0.7]);
    expect(coveredIn(after(after(nothingChosen, null), main))).toEqual([0.5, 0.7]);
    expect(areCoveredBut(facesIn(listed, judge(others)), main, judge(others))).toBe(true);
    expect(areCoveredBut(facesIn(listed, judge(others)), null, judge(others))).toBe(false);
    expect(coveredIn(after(others, main))).toEqual([0.5, 0.7]);
  });

  it('leaves alone what the user said is none, and what is no face', () => {
    const chosen = withTreatments(nothingChosen, 1, [[faceAt(0.7), 'wrong']]);
    expect(facesIn(listed, judge(chosen))).toHaveLength(2);
    const all = after(chosen, null);
    expect(coveredIn(all)).toEqual([0.5, 0.1]);
    expect(judge(all)(faceAt(0.7))).toBe('wrong');
  });
});
