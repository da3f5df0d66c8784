import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../../src/core/findings/finding';
import { coverOf } from '../../../src/imaging/cover';
import { coverOfFinding } from '../../../src/core/redaction/cover-of-finding';
import type { Cover } from '../../../src/core/redaction/plan';
import { coveredShare } from '../../../src/imaging/covered-share';

const picture = { widthPx: 640, heightPx: 480 };

const coversOf = (regions: readonly RegionNorm[]): Cover[] =>
  regions.flatMap((region) => coverOfFinding({ region }) ?? []);

/** Counts covered pixels one by one. */
function countedShare(regions: readonly RegionNorm[]): number {
  const hit = new Uint8Array(picture.widthPx * picture.heightPx);
  for (const region of regions) {
    const { xPx, yPx, widthPx, heightPx } = coverOf(region, picture);
    for (let y = yPx; y < yPx + heightPx; y += 1) {
      hit.fill(1, y * picture.widthPx + xPx, y * picture.widthPx + xPx + widthPx);
    }
  }
  return hit.reduce((sum, value) => sum + value, 0) / hit.length;
}

describe('the share of a picture that is covered', () => {
  it('is nothing without regions and everything for the whole picture', () => {
    expect(coveredShare([], picture)).toBe(0);
    expect(coveredShare(coversOf([[0, 0, 1, 1]]), picture)).toBe(1);
  });

  it('counts just the cells of fine detail', () => {
    const parts: RegionNorm[] = [
      [0, 0, 0.5, 0.25],
      [0.25, 0, 0.5, 0.5],
    ];
    expect(
      coveredShare(
        [coverOfFinding({ region: [0, 0, 0.5, 0.5], parts })].flatMap((cover) => cover ?? []),
        picture,
      ),
    ).toBe(0.1875);
  });

  it.each<{ what: string; regions: RegionNorm[] }>([
    { what: 'one region', regions: [[0.2, 0.3, 0.5, 0.6]] },
    {
      what: 'regions apart',
      regions: [
        [0.1, 0.1, 0.2, 0.2],
        [0.6, 0.6, 0.9, 0.8],
      ],
    },
    {
      what: 'one inside another',
      regions: [
        [0.1, 0.1, 0.8, 0.9],
        [0.3, 0.3, 0.4, 0.4],
      ],
    },
    {
      what: 'a chain that overlaps, given out of order',
      regions: [
        [0.5, 0.4, 0.9, 0.7],
        [0.1, 0.2, 0.45, 0.6],
        [0.4, 0.1, 0.6, 0.95],
      ],
    },
  ])('counts each pixel once: $what', ({ regions }) => {
    expect(coveredShare(coversOf(regions), picture)).toBeCloseTo(countedShare(regions), 10);
  });
});
