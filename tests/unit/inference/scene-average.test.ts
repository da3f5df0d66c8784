import { describe, expect, it } from 'vitest';
import { average } from '../../../src/inference/scene/average';
import { seenTwice } from '../../../src/inference/scene/second-look';

const region = [0.1, 0.1, 0.6, 0.6] as const;
const nearby = [0.1, 0.12, 0.6, 0.6] as const;
const elsewhere = [0.7, 0.7, 0.9, 0.9] as const;

describe('average', () => {
  it('makes what both looks saw as sure as their mean, and leaves it there once', () => {
    const seen = average([{ class: 'lamp', score: 0.5, region }], [{ class: 'lamp', score: 0.75, region: nearby }]);
    expect(seen).toEqual([{ class: 'lamp', score: 0.625, region }]);
  });

  it('counts a look that did not see a thing as 0, whichever it was', () => {
    const seen = average([{ class: 'lamp', score: 0.5, region }], [{ class: 'mirror', score: 0.75, region }]);
    expect(seen.map(({ class: kind, score }) => [kind, score])).toEqual([
      ['mirror', 0.375],
      ['lamp', 0.25],
    ]);
  });

  it('takes things elsewhere for others', () => {
    const seen = average(
      [{ class: 'bedding', score: 0.5, region }],
      [{ class: 'bedding', score: 0.5, region: elsewhere }],
    );
    expect(seen.map(({ score }) => score)).toEqual([0.25, 0.25]);
  });

  it('leaves kinds as the first look saw them that are not looked for twice', () => {
    expect(seenTwice).not.toContain('window');
    const seen = average(
      [{ class: 'window', score: 0.5, region }],
      [
        { class: 'window', score: 0.75, region: nearby },
        { class: 'window', score: 0.75, region: elsewhere },
      ],
    );
    expect(seen).toEqual([{ class: 'window', score: 0.5, region }]);
  });
});
