import { describe, expect, it } from 'vitest';
import { faceAnchors } from '../../../src/inference/blazeface/anchors';
import { readFaces } from '../../../src/inference/blazeface/boxes';
import { placeOf } from '../../../src/inference/detectors/face';
import { letterbox } from '../../../src/inference/letterbox';
import { wholeOf } from '../../../src/inference/tiles';

const square = (sidePx: number) => ({ widthPx: sidePx, heightPx: sidePx });

describe('faceAnchors', () => {
  it('has 512 anchors on the fine grid and 384 on the coarse one', () => {
    const anchors = faceAnchors(square(256));
    expect(anchors).toHaveLength(896);
    expect(anchors[0]).toEqual([8, 8]);
    expect(anchors[1]).toEqual([8, 8]);
    expect(anchors[2]).toEqual([24, 8]);
    expect(anchors[511]).toEqual([248, 248]);
    expect(anchors[512]).toEqual([16, 16]);
    expect(anchors[895]).toEqual([240, 240]);
  });

  it('has three quarters of them for an input that is three quarters as high', () => {
    const anchors = faceAnchors({ widthPx: 256, heightPx: 192 });
    expect(anchors).toHaveLength(672);
    expect(anchors[383]).toEqual([248, 184]);
    expect(anchors[671]).toEqual([240, 176]);
  });
});

describe('readFaces', () => {
  const picture = { width: 256, height: 256 };
  const placement = letterbox(wholeOf(picture), square(256));

  it('decodes a box from its anchor, and the score from the logit', () => {
    const logits = new Float32Array(896).fill(-100);
    const boxes = new Float32Array(896 * 16);
    // The anchor in row 7, column 7 of the fine grid lies at 120, 120.
    const anchor = (7 * 16 + 7) * 2;
    logits[anchor] = 2;
    boxes.set([8, 8, 40, 60], anchor * 16);
    const faces = readFaces(logits, boxes, placement, picture);
    expect(faces).toHaveLength(1);
    const score = faces[0]?.score ?? 0;
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-2)), 5);
    const [x0, y0, x1, y1] = faces[0]?.region ?? [0, 0, 0, 0];
    expect((x0 + x1) / 2).toBeCloseTo(0.5, 5);
    expect((y0 + y1) / 2).toBeCloseTo(0.5, 5);
    expect((x1 - x0) / (y1 - y0)).toBeCloseTo(40 / 60, 5);
  });

  it('finds nothing where every logit is low or missing', () => {
    expect(readFaces(new Float32Array(896).fill(-9), new Float32Array(896 * 16), placement, picture)).toEqual([]);
    expect(readFaces([], [], placement, picture)).toEqual([]);
  });
});

describe('placeOf', () => {
  const person = { kind: 'person', score: 0.5, region: [0.2, 0.1, 0.5, 0.9] } as const;
  const lying = { kind: 'person', score: 0.5, region: [0.1, 0.1, 0.9, 0.9] } as const;

  it('tells the head from the body, the feet and what is beside', () => {
    expect(placeOf([0.3, 0.1, 0.4, 0.2], [person])).toBe('onHead');
    expect(placeOf([0.3, 0.5, 0.4, 0.6], [person])).toBe('onBody');
    expect(placeOf([0.3, 0.7, 0.4, 0.8], [person])).toBe('anywhere');
    expect(placeOf([0.6, 0.1, 0.7, 0.2], [person])).toBe('anywhere');
    expect(placeOf([0.3, 0.1, 0.4, 0.2], [])).toBe('anywhere');
  });

  it('takes the likeliest place where two people overlap', () => {
    expect(placeOf([0.3, 0.4, 0.4, 0.5], [{ ...person, region: [0.2, 0.4, 0.5, 0.9] }, lying])).toBe('onHead');
    expect(placeOf([0.3, 0.45, 0.4, 0.6], [person, lying])).toBe('onBody');
    expect(placeOf([0.3, 0.4, 0.4, 0.5], [person, { ...lying, score: 0.9 }])).toBe('onSureHead');
    expect(placeOf([0.3, 0.1, 0.4, 0.2], [{ ...person, score: 0.9 }, lying])).toBe('onSureHead');
  });
});
