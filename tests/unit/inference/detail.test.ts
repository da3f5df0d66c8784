import { describe, expect, it } from 'vitest';
import { isComparable } from '../../../src/core/findings/comparable';
import type { Detection, PointNorm } from '../../../src/core/findings/finding';
import { crowdedCells } from '../../../src/inference/detail/cells';
import { gaussianBlur } from '../../../src/inference/detail/gaussian-blur';
import { keypoints } from '../../../src/inference/detail/keypoints';
import { doubled, halved } from '../../../src/inference/detail/plane';
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

  it('makes a smooth plane as large again as it was, also one of odd sides', () => {
    for (const [width, height] of [
      [64, 48],
      [65, 47],
    ] as const) {
      const wave = (i: number): number => Math.sin((i % width) / 4) + Math.cos(Math.floor(i / width) / 5);
      const plane = { width, height, data: Float32Array.from({ length: width * height }, (_v, i) => wave(i)) };
      const again = doubled(halved(plane), width, height);
      expect([again.width, again.height, again.data.length]).toEqual([width, height, width * height]);
      const inside = [...again.data.keys()].filter((i) => {
        const [x, y] = [i % width, Math.floor(i / width)];
        return Math.min(x, y) > 3 && x < width - 4 && y < height - 4;
      });
      expect(Math.max(...inside.map((i) => Math.abs((again.data[i] ?? 9) - wave(i))))).toBeLessThan(0.01);
    }
  });

  it('blurs with a bell whose width is what was asked for, in sizes that four does not divide', () => {
    const [width, height] = [41, 39];
    const data = new Float32Array(width * height);
    data[19 * width + 20] = 1;
    const blurred = gaussianBlur({ width, height, data }, 2);
    const sum = (weight: (x: number, y: number) => number): number =>
      blurred.data.reduce((total, value, i) => total + value * weight((i % width) - 20, Math.floor(i / width) - 19), 0);
    expect(sum(() => 1)).toBeCloseTo(1, 5);
    expect(sum((x) => x)).toBeCloseTo(0, 5);
    expect(sum((x) => x * x)).toBeCloseTo(4, 0);
    expect(sum((_x, y) => y * y)).toBeCloseTo(4, 0);
    const flat = gaussianBlur({ width, height, data: data.fill(0.5) }, 3);
    expect(flat.data).toHaveLength(width * height);
    expect(flat.data.every((value) => Math.abs(value - 0.5) < 1e-6)).toBe(true);
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
