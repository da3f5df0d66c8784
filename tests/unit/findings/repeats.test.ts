import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/core/check/findings-of';
import type { Sighting } from '../../../src/core/check/sighting';
import type { Detection } from '../../../src/core/findings/finding';

const by = (source: string, detection: Omit<Detection, 'score'>): Sighting => ({
  source,
  detection: { score: 0.8, ...detection },
});
const plate = by('plate', { kind: 'plate', region: [0.4, 0.6, 0.6, 0.7] });
const read = by('text', { kind: 'text', region: [0.42, 0.62, 0.58, 0.68], text: 'KTR 4827' });
const poster = by('text', { kind: 'text', region: [0.1, 0.1, 0.8, 0.7], text: 'KTR 4827 and much more' });

describe('what is seen twice', () => {
  it('is told once: a number plate, not the text on it', () => {
    expect(findingsOf([read, plate], []).map(({ kind, severity }) => [kind, severity])).toEqual([['plate', 'high']]);
  });

  it('stays where it is more than that', () => {
    expect(findingsOf([read], []).map(({ kind }) => kind)).toEqual(['text']);
    expect(findingsOf([poster, plate], []).map(({ kind }) => kind)).toEqual(['text', 'plate']);
  });
});
