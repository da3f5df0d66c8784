import { describe, expect, it } from 'vitest';
import { isComparable } from '../../../src/core/findings/comparable';
import type { Detection, PointNorm } from '../../../src/core/findings/finding';
import { crowdedCells } from '../../../src/inference/detail/cells';
import { keypoints } from '../../../src/inference/detail/keypoints';
import { detail } from '../../../src/inference/detectors/detail';
import type { Runtime } from '../../../src/inference/runtime';

const [side, rows] = [256, 48];

/** Grey, with spots of 6 px every 16 px where `isSpotted`. */
function spotted(isSpotted: (x: number, y: number) => boolean): number[] {
  return Array.from({ length: side * rows }, (_v, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return isSpotted(x, y) && x % 16 < 6 && y % 16 < 6 ? 255 : 128;
  });
}

const leftHalf = spotted((x) => x < side / 2);

function look(grey: readonly number[], seen: readonly Detection[]): Promise<readonly Detection[]> {
  const data = Uint8ClampedArray.from(grey.flatMap((value) => [value, value, value, 255]));
  const signal = new AbortController().signal;
  return detail
    .load({} as Runtime, signal)
    .then((loaded) => loaded.detect({ width: side, height: rows, data }, signal, seen));
}

const bed: Detection = { kind: 'bedding', score: 0.9, region: [0, 0, 0.2, 0.2] };

describe('fine detail', () => {
  it('has its points where there is something, and none on a plain wall or along an edge', () => {
    const plane = { width: side, height: rows, data: Float32Array.from(leftHalf, (value) => value / 255) };
    const points = keypoints(plane);
    expect(points.length).toBeGreaterThan(40);
    expect(points.every(([x]) => x < 0.65)).toBe(true);
    const edge = { ...plane, data: Float32Array.from(leftHalf, (_v, i) => (i % side < 100 ? 0.2 : 0.8)) };
    expect(keypoints(edge)).toEqual([]);
  });

  it('is in the cells with most points, those first', () => {
    const points = Array.from({ length: 100 }, (_v, i): PointNorm => (i < 70 ? [0.5, 0.5] : [0.1, 0.9]));
    const [first, second, ...others] = crowdedCells(points, { width: 480, height: 480 });
    expect(first).toEqual({ region: [0.5, 0.5, 25 / 48, 25 / 48], points: 70 });
    expect(second?.region[0]).toBeCloseTo(4 / 48);
    expect(second?.points).toBe(30);
    expect(others).toEqual([]);
    expect(crowdedCells(points.slice(0, 50), { width: 640, height: 640 })).toEqual([]);
  });

  it('is looked for where something was seen that could be compared', async () => {
    expect(isComparable('bedding')).toBe(true);
    const [found] = await look(leftHalf, [bed]);
    expect(found?.kind).toBe('detail');
    expect(found?.region?.[2]).toBeLessThan(0.65);
    expect(found?.points).toHaveLength(found?.parts?.length ?? 0);
    expect(await look(leftHalf, [{ ...bed, kind: 'text' }])).toEqual([]);
    expect(
      await look(
        spotted(() => false),
        [bed],
      ),
    ).toEqual([]);
  });

  it('leaves who the photo shows as they are', async () => {
    const person: Detection = { kind: 'person', score: 0.9, region: [0, 0, 0.55, 1] };
    expect(await look(leftHalf, [bed, person])).toEqual([]);
    expect(await look(leftHalf, [bed, { ...person, score: 0.5 }])).not.toEqual([]);
  }, 20_000);
});
