import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../../src/core/findings/finding';
import { area } from '../../../src/core/findings/region';
import { proposedCells } from '../../../src/core/policy/proposed-cells';

/** Every cell of a grid of 16 by 16, row by row. */
const grid = Array.from({ length: 256 }, (_v, i): RegionNorm => {
  const [column, row] = [i % 16, Math.floor(i / 16)];
  return [column / 16, row / 16, (column + 1) / 16, (row + 1) / 16];
});

const cells = (...at: readonly number[]): RegionNorm[] => grid.filter((_cell, i) => at.includes(i));

/** What is covered of cells that hold so many points each. */
const proposed = (ranked: readonly RegionNorm[], boxes: readonly RegionNorm[], each = 50): RegionNorm[] =>
  proposedCells({ cells: ranked, points: ranked.map(() => each) }, boxes);

const sum = (boxes: readonly RegionNorm[]): number => boxes.reduce((total, box) => total + area(box), 0);

describe('the cells of fine detail that are covered', () => {
  it('leave more than a quarter of the picture, with what else is covered', () => {
    expect(sum(proposed(grid, []))).toBeGreaterThan(0.65);
    expect(sum(proposed(grid, []))).toBeLessThanOrEqual(0.72);
    expect(sum(proposed(grid, [[0, 0.5, 1, 1]]))).toBeLessThanOrEqual(0.22);
  });

  it('are no more than it takes to leave few points', () => {
    // A fifth of a point in each of 256 cells: with 100 of them left, 20 points are.
    expect(sum(proposed(grid, [], 0.2)) * 256).toBeCloseTo(156, 0);
    expect(sum(proposed(grid, [[0, 0.5, 1, 1]], 0.2)) * 256).toBeCloseTo(28, 0);
    expect(proposed(grid, [[0, 0.25, 1, 1]], 0.2)).toEqual([]);
    expect(sum(proposedCells({ cells: grid, points: [] }, []))).toBeGreaterThan(0.65);
  });

  it('take less than a fifth of the picture where little is left', () => {
    expect(sum(proposed(grid, [[0, 0, 1, 0.75]]))).toBeGreaterThan(0.1);
    expect(sum(proposed(grid, [[0, 0, 1, 0.75]]))).toBeLessThan(0.2);
    expect(proposed(grid, [[0, 0, 1, 1]])).toEqual([]);
  });

  it('are the first ones, and none under a box', () => {
    expect(proposed(cells(3, 40), [[0, 0, 1, 0.125]])).toEqual(cells(40));
    expect(proposed([...grid].reverse(), []).some(([, y0]) => y0 < 0.25)).toBe(false);
  });

  it('have no holes', () => {
    const around = [17, 18, 19, 33, 35, 49, 50, 51];
    const closed: RegionNorm[] = [1, 2, 3].map((row) => [1 / 16, row / 16, 4 / 16, (row + 1) / 16]);
    expect(proposed(cells(...around), [])).toEqual(closed);
  });

  it('are one box where they touch in a row', () => {
    expect(proposed(cells(0, 1, 2, 17).reverse(), [])).toEqual([[0, 0, 3 / 16, 1 / 16], ...cells(17)]);
  });
});
