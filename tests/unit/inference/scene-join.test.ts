import { describe, expect, it } from 'vitest';
import { isKind } from '../../../src/core/findings/kinds';
import { readBoxes } from '../../../src/inference/coco/boxes';
import { kindOfCocoClass } from '../../../src/inference/coco/kinds';
import { join } from '../../../src/inference/scene/join';
import { letterbox } from '../../../src/inference/letterbox';
import { wholeOf } from '../../../src/inference/tiles';
import labels from '../../../models/centernet-coco/labels.json';

const square = (sidePx: number) => ({ widthPx: sidePx, heightPx: sidePx });

const picture = { width: 1024, height: 512 };
const placement = letterbox(wholeOf(picture), square(512));

describe('readBoxes', () => {
  it('reads x0, y0, x1, y1, score, class, and drops classes that do not exist', () => {
    const values = [128, 192, 256, 320, 0.75, 59, 0, 128, 512, 384, 0.5, 80, 0, 128, 512, 384, 0, 0];
    expect(readBoxes(values, placement, picture)).toEqual([
      { class: 'bed', score: 0.75, region: [0.25, 0.25, 0.5, 0.75] },
    ]);
  });
});

describe('join', () => {
  const region = [0.1, 0.1, 0.6, 0.6] as const;
  const elsewhere = [0.7, 0.7, 0.9, 0.9] as const;

  it('names classes as kinds, doubled ones once, and leaves out what is no kind', () => {
    const coco = [
      { class: 'tv', score: 0.6, region },
      { class: 'laptop', score: 0.7, region },
      { class: 'banana', score: 0.9, region },
    ];
    expect(join([], coco)).toMatchObject([{ class: 'screen', region, coco: 0.7 }]);
  });

  it('counts what both saw for more than either, and keeps what only one saw', () => {
    const joined = join(
      [
        { class: 'bedding', score: 0.5, region },
        { class: 'window', score: 0.4, region: elsewhere },
      ],
      [{ class: 'bed', score: 0.5, region: [0.1, 0.12, 0.6, 0.6] }],
    );
    expect(joined.map((one) => one.class)).toEqual(['bedding', 'window']);
    expect(joined[0]?.score).toBe(0.75);
    expect(joined[1]?.score).toBeCloseTo(0.4);
    expect(joined.map((one) => one.coco)).toEqual([0.5, 0]);
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
