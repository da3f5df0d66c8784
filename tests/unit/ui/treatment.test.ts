import type { Profile } from '../../../src/core/check/report';
import { boundsOf } from '../../../src/core/redaction/shape';
import { describe, expect, it } from 'vitest';
import { nothingChosen, withTreatment, type Treatments } from '../../../src/ui/review/treatment';
import { nothingEdited, plansOfAll } from '../../../src/ui/review/photo-edits';
import { orderFindings } from '../../../src/ui/review/order-findings';
import { finding, photo, report } from './build';

/** The boxes that are covered, by photo. */
function coveredRegionsOfAll(choice: Treatments, of: Parameters<typeof plansOfAll>[2], profile: Profile) {
  const plans = plansOfAll(choice, nothingEdited, of, profile);
  return new Map([...plans].map(([id, plan]) => [id, plan.covers.map(({ shape }) => boundsOf(shape))]));
}

const sign = finding({ kind: 'sign', severity: 'high', region: [0, 0, 0.1, 0.1] });
const plainLamp = finding({ kind: 'lamp', severity: 'info', region: [0.2, 0, 0.3, 0.1] });
const face = finding({ kind: 'face', severity: 'info', region: [0.4, 0, 0.5, 0.1] });
const view = finding({ kind: 'landscape', severity: 'high', region: null });
const findings = [sign, plainLamp, face, view];
const photos = [photo({ id: 7, report: report({ findings }) }), photo({ id: 8 })];

describe('what is covered', () => {
  it('proposes what needs a decision and has a region, and gives every photo its list', () => {
    expect(coveredRegionsOfAll(nothingChosen, photos, 'careful')).toEqual(
      new Map([
        [7, [sign.region]],
        [8, []],
      ]),
    );
  });

  it('proposes more to who must not be found', () => {
    const rug = finding({ kind: 'rug', severity: 'low' });
    const one = [photo({ report: report({ findings: [rug] }) })];
    expect(coveredRegionsOfAll(nothingChosen, one, 'careful').get(1)).toEqual([]);
    expect(coveredRegionsOfAll(nothingChosen, one, 'hidden').get(1)).toEqual([rug.region]);
  });

  it('follows what the user ticked and unticked', () => {
    const [signRow, , faceRow] = orderFindings(findings).filter(({ mark }) => mark !== null);
    if (!signRow || !faceRow) throw new Error('rows are missing');
    const choice = withTreatment(withTreatment(nothingChosen, 7, signRow, 'keep'), 7, faceRow, 'cover');
    expect(coveredRegionsOfAll(choice, photos, 'careful').get(7)).toEqual([face.region]);
  });

  it('keeps a tick to its own photo', () => {
    const same = [photo({ id: 1, report: report({ findings }) }), photo({ id: 2, report: report({ findings }) })];
    const signRow = orderFindings(findings).find((listed) => listed.finding === sign);
    if (!signRow) throw new Error('row is missing');
    const covered = coveredRegionsOfAll(withTreatment(nothingChosen, 1, signRow, 'keep'), same, 'careful');
    expect(covered.get(1)).toEqual([]);
    expect(covered.get(2)).toEqual([sign.region]);
  });

  it('covers nothing before there is a report', () => {
    expect(coveredRegionsOfAll(nothingChosen, [photo({ report: null })], 'careful').get(1)).toEqual([]);
  });
});
