import { describe, expect, it } from 'vitest';
import { isInside } from '../../../src/core/redaction/hides';
import { outlineOf } from '../../../src/inference/scene/outline';

/** A map of 20 × 10 cells that shows what `shows` says of the middle of each cell. */
function piece(shows: (x: number, y: number) => boolean) {
  const values = Array.from({ length: 200 }, (_, cell) =>
    shows((cell % 20) + 0.5, Math.floor(cell / 20) + 0.5) ? 1 : 0,
  );
  return { columns: 20, rows: 10, values };
}

const toPicture = (x: number, y: number): [number, number] => [x / 20, y / 10];

describe('the outline of what a map shows', () => {
  it('holds the inside and leaves out the outside of a disc', () => {
    const outline = outlineOf(
      piece((x, y) => Math.hypot(x - 8, y - 5) < 4),
      toPicture,
    );
    if (!outline) throw new Error('there is an outline');
    const shape = { type: 'polygon', points: outline } as const;
    for (let y = 0.5; y < 10; y += 1) {
      for (let x = 0.5; x < 20; x += 1) {
        const distance = Math.hypot(x - 8, y - 5);
        if (distance < 3) expect(isInside(shape, toPicture(x, y), 2)).toBe(true);
        if (distance > 5) expect(isInside(shape, toPicture(x, y), 2)).toBe(false);
      }
    }
  });

  it('is that of the larger of two things', () => {
    const two = piece((x, y) => x < 3 || (x > 10 && y > 2));
    const outline = outlineOf(two, toPicture);
    expect(Math.min(...(outline ?? []).map(([x]) => x))).toBeGreaterThan(0.4);
  });

  it('is not there where nothing is shown, and reaches the edges where all is', () => {
    expect(
      outlineOf(
        piece(() => false),
        toPicture,
      ),
    ).toBeNull();
    const all = outlineOf(
      piece(() => true),
      toPicture,
    );
    expect(Math.min(...(all ?? []).map(([x]) => x))).toBeLessThan(0.03);
    expect(Math.max(...(all ?? []).map(([, y]) => y))).toBeGreaterThan(0.94);
  });
});
