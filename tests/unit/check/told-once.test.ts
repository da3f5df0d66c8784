import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../src/core/check/sighting';
import { toldOnce } from '../../../src/core/check/told-once';
import type { RegionNorm } from '../../../src/core/findings/finding';

const board: RegionNorm = [0.2, 0.2, 0.6, 0.4];
const upperLine: RegionNorm = [0.25, 0.19, 0.55, 0.28];
const lowerLine: RegionNorm = [0.25, 0.3, 0.55, 0.38];

function seen(region: RegionNorm, score = 0.4): Sighting {
  return { source: 'scene', detection: { kind: 'text', score, region } };
}

function read(text: string, region: RegionNorm): Sighting {
  return { source: 'text', detection: { kind: 'text', score: 0.9, region, text, reads: [{ sort: 'other', text }] } };
}

describe('toldOnce', () => {
  it('tells a sign with all that was read on it, from top to bottom, around both', () => {
    const told = toldOnce([seen(board), read('Astoria', lowerLine), read('Hotel', upperLine)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      source: 'text',
      detection: { score: 0.9, region: [0.2, 0.19, 0.6, 0.4], text: 'Hotel Astoria' },
    });
    expect(told[0]?.detection.reads).toEqual([{ sort: 'other', text: 'Hotel Astoria' }]);
  });

  it('leaves a line by itself on what is much larger: there is more to see there', () => {
    const wall = seen([0, 0, 1, 1]);
    const line = read('Astoria', lowerLine);
    expect(toldOnce([wall, line])).toEqual([wall, line]);
  });

  it('leaves a line elsewhere and a sign on which nothing was read as they are', () => {
    const line = read('Astoria', [0.7, 0.7, 0.9, 0.75]);
    expect(toldOnce([seen(board), line])).toEqual([seen(board), line]);
  });

  it('tells a sign once that two detectors saw and could not read: as the surer one, around both', () => {
    const nearby: RegionNorm = [0.22, 0.2, 0.6, 0.42];
    expect(toldOnce([seen(board, 0.3), seen(nearby, 0.5)])).toEqual([seen([0.2, 0.2, 0.6, 0.42], 0.5)]);
  });

  it('covers all of a sign that was read as a whole', () => {
    const line = read('Astoria', [0.22, 0.22, 0.58, 0.39]);
    const told = toldOnce([line, seen(board)]);
    expect(told.map(({ detection }) => [detection.text, detection.region])).toEqual([['Astoria', board]]);
  });

  it('tells a number plate as a plate, not as text, and leaves other kinds alone', () => {
    const plate: Sighting = { source: 'plate', detection: { kind: 'plate', score: 0.8, region: board } };
    const whole: Sighting = { source: 'together', detection: { kind: 'text', score: 0.8, region: null } };
    expect(toldOnce([plate, read('AB 123', lowerLine), whole])).toEqual([plate, whole]);
  });
});
