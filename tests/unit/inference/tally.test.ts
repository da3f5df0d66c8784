import { describe, expect, it } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import type { LabelledObject } from '../../../tools/eval/labels';
import { answers, tally, type Seen } from '../../../tools/eval/tally';

const bed = (box: RegionNorm, view: LabelledObject['view'] = 'clear'): LabelledObject => ({
  kind: 'bedding',
  box,
  view,
});
const saw = (region: RegionNorm): Detection => ({ kind: 'bedding', score: 0.5, region });

describe('answers', () => {
  it('accepts an IoU of 0.3, or 60 % covered by at most four times the area', () => {
    expect(answers([0, 0, 0.3, 1], [0, 0, 1, 1])).toBe(true);
    expect(answers([0, 0, 0.29, 1], [0, 0, 1, 1])).toBe(false);
    expect(answers([0, 0, 0.4, 1], [0, 0, 0.1, 1])).toBe(true);
    expect(answers([0, 0, 0.41, 1], [0, 0, 0.1, 1])).toBe(false);
  });
});

describe('tally', () => {
  const photos: Seen[] = [
    { objects: [bed([0, 0, 0.5, 0.5]), bed([0.6, 0.6, 1, 1], 'partial')], detections: [saw([0, 0, 0.5, 0.5])] },
    { objects: [bed([0, 0, 0.5, 0.5])], detections: [] },
    { objects: [], detections: [saw([0, 0, 0.5, 0.5])] },
    { objects: [bed([0, 0, 0.05, 0.05], 'tiny')], detections: [saw([0, 0, 0.05, 0.05])] },
    { objects: [{ kind: 'lamp', box: [0, 0, 1, 1], view: 'clear' }], detections: [] },
  ];

  it('counts objects and photos, leaving out what is tiny', () => {
    expect(tally('bedding', photos, () => true)).toEqual({
      clearFound: 1,
      clear: 2,
      found: 1,
      all: 3,
      photosRight: 1,
      photosMissed: 1,
      photosWrong: 1,
      boxes: 3,
      boxesWrong: 1,
    });
  });

  it('counts only the wanted objects', () => {
    const partial = tally('bedding', photos, ({ view }) => view === 'partial');
    expect(partial).toMatchObject({ clear: 0, all: 1, found: 0 });
  });
});
