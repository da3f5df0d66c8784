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

const sum = (boxes: readonly RegionNorm[]): number => boxes.reduce((total, box) => total + area(box), 0);

describe('the cells of fine detail that are covered', () => {
  it('leave half of the picture, with what else is covered', () => {
    expect(sum(proposedCells(grid, []))).toBeGreaterThan(0.4);
    expect(sum(proposedCells(grid, []))).toBeLessThanOrEqual(0.5);
    expect(sum(proposedCells(grid, [[0, 0.75, 1, 1]]))).toBeLessThanOrEqual(0.25);
  });

  it('take less than a fifth of the picture where little is left', () => {
    expect(sum(proposedCells(grid, [[0, 0, 1, 0.5]]))).toBeGreaterThan(0.1);
    expect(sum(proposedCells(grid, [[0, 0, 1, 0.5]]))).toBeLessThan(0.2);
    expect(proposedCells(grid, [[0, 0, 1, 1]])).toEqual([]);
  });

  it('are the first ones, and none under a box', () => {
    expect(proposedCells(cells(3, 40), [[0, 0, 1, 0.125]])).toEqual(cells(40));
    expect(proposedCells([...grid].reverse(), []).some(([, y0]) => y0 < 0.5)).toBe(false);
  });

  it('are none that touches nothing covered, and have no holes', () => {
    const around = [17, 18, 19, 33, 35, 49, 50, 51];
    const closed: RegionNorm[] = [1, 2, 3].map((row) => [1 / 16, row / 16, 4 / 16, (row + 1) / 16]);
    expect(proposedCells(cells(...around, 200), [])).toEqual(closed);
    expect(proposedCells(cells(15, 16), [])).toEqual([]);
    expect(proposedCells(cells(200), [[0, 0, 1, 0.125]])).toEqual([]);
  });

  it('are one box where they touch in a row', () => {
    expect(proposedCells(cells(0, 1, 2, 17).reverse(), [])).toEqual([[0, 0, 3 / 16, 1 / 16], ...cells(17)]);
  });
});
