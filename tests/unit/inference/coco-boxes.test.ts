import { describe, expect, it } from 'vitest';
import { isKind } from '../../../src/core/findings/kinds';
import { readBoxes } from '../../../src/inference/coco/boxes';
import { kindOfCocoClass } from '../../../src/inference/coco/kinds';
import { detections } from '../../../src/inference/detectors/centernet-coco';
import { letterbox } from '../../../src/inference/letterbox';
import { wholeOf } from '../../../src/inference/tiles';
import labels from '../../../models/centernet-coco/labels.json';

const picture = { width: 1024, height: 512 };
const placement = letterbox(wholeOf(picture), 512);

describe('readBoxes', () => {
  it('reads x0, y0, x1, y1, score, class, and drops classes that do not exist', () => {
    const values = [128, 192, 256, 320, 0.75, 59, 0, 128, 512, 384, 0.5, 80, 0, 128, 512, 384, 0, 0];
    expect(readBoxes(values, placement, picture)).toEqual([
      { class: 'bed', score: 0.75, region: [0.25, 0.25, 0.5, 0.75] },
    ]);
  });
});

describe('detections', () => {
  const region = [0.1, 0.1, 0.6, 0.6] as const;

  it('names classes as kinds, doubled ones once, and leaves out the rest and the weak', () => {
    const boxes = [
      { class: 'tv', score: 0.6, region },
      { class: 'laptop', score: 0.7, region },
      { class: 'banana', score: 0.9, region },
      { class: 'bed', score: 0.29, region },
    ];
    expect(detections(boxes, { screen: 0.3, bedding: 0.3 })).toEqual([{ kind: 'screen', score: 0.7, region }]);
  });

  it('leaves out a kind that has no lowest score', () => {
    expect(detections([{ class: 'bed', score: 0.99, region }], { screen: 0.1 })).toEqual([]);
  });
});

describe('kindOfCocoClass', () => {
  it('names only classes the network has, and only known kinds', () => {
    for (const [label, kind] of Object.entries(kindOfCocoClass)) {
      expect(labels).toContain(label);
      expect(isKind(kind)).toBe(true);
    }
  });
});
