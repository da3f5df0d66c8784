import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/findings/kinds';
import { letterbox } from '../../../src/inference/letterbox';
import { readSceneBoxes } from '../../../src/inference/scene/boxes';
import { sceneKinds } from '../../../src/inference/scene/kinds';
import { SceneMaps } from '../../../src/inference/scene/maps';
import { wholeOf } from '../../../src/inference/tiles';

const square = (sidePx: number) => ({ widthPx: sidePx, heightPx: sidePx });

const picture = { width: 1024, height: 512 };
/** 512 px across, 256 px down, from 128 px below the top of the input. */
const placement = letterbox(wholeOf(picture), square(512));

const filled = { mean: () => 1 };

describe('readSceneBoxes', () => {
  it('puts a box around the middle of its cell, in 0..1 of the picture, once for neighbours that agree', () => {
    const centres = new Float32Array(32 * 32 * sceneKinds.length);
    const sides = new Float32Array(centres.length * 4);
    for (const [column, score] of [
      [7, 0.9],
      [8, 0.8],
    ] as const) {
      const at = (15 * 32 + column) * sceneKinds.length + sceneKinds.indexOf('lamp');
      centres[at] = score;
      sides.set([column - 3.5, 3.5, 11.5 - column, 4.5], at * 4);
    }
    const boxes = readSceneBoxes(centres, sides, filled, placement, picture);
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.class).toBe('lamp');
    expect(boxes[0]?.score).toBeCloseTo(0.9 ** 0.4);
    expect(boxes[0]?.region).toEqual([0.125, 0.25, 0.375, 0.75]);
  });

  it('believes a box less when the map shows little of its kind inside', () => {
    const centres = new Float32Array(32 * 32 * sceneKinds.length);
    centres[(15 * 32 + 7) * sceneKinds.length] = 0.5;
    const sides = new Float32Array(centres.length * 4).fill(3);
    const [sparse] = readSceneBoxes(centres, sides, { mean: () => 0.1 }, placement, picture);
    const [dense] = readSceneBoxes(centres, sides, { mean: () => 0.8 }, placement, picture);
    expect(sparse?.score).toBeCloseTo(0.5 ** 0.4 * 0.1 ** 0.6);
    expect(dense?.score).toBeGreaterThan(sparse?.score ?? 1);
  });

  it('counts its cells by the width of the input', () => {
    const wide = { width: 1344, height: 768 };
    const wholly = letterbox(wholeOf(wide), { widthPx: 672, heightPx: 384 });
    const centres = new Float32Array(42 * 24 * sceneKinds.length);
    const at = (12 * 42 + 21) * sceneKinds.length;
    centres[at] = 1;
    const sides = new Float32Array(centres.length * 4);
    sides.set([10.5, 6.5, 10.5, 5.5], at * 4);
    const [box] = readSceneBoxes(centres, sides, filled, wholly, wide);
    expect(box?.region).toEqual([11 / 42, 0.25, 32 / 42, 0.75]);
  });

  it('drops what is weak', () => {
    const centres = new Float32Array(32 * 32 * sceneKinds.length).fill(0.01);
    expect(readSceneBoxes(centres, new Float32Array(centres.length * 4), filled, placement, picture)).toEqual([]);
  });
});

describe('SceneMaps', () => {
  const values = new Float32Array(64 * 64 * sceneKinds.length);
  // A window on the left half of the picture: rows 16 to 47 of the map.
  for (let y = 16; y < 48; y++)
    for (let x = 0; x < 32; x++) values[(y * 64 + x) * sceneKinds.length + sceneKinds.indexOf('window')] = 1;
  const maps = new SceneMaps(values, placement, picture);

  it('says how much of a region and of the picture shows a kind, and where', () => {
    expect(maps.mean('window', [0, 0, 1, 1])).toBe(0.5);
    expect(maps.mean('lamp', [0, 0, 1, 1])).toBe(0);
    expect(maps.share('window', [0, 0, 0.25, 1])).toBe(0.25);
    expect(maps.extent('window', [0.25, 0, 1, 0.5])).toEqual([0.25, 0, 0.5, 0.5]);
    expect(maps.extent('lamp', [0, 0, 1, 1])).toBeNull();
  });

  it('counts larger cells by how much of them shows a thing, and leaves out who stands before it', () => {
    const small = { width: 64, height: 64 };
    const cells = new Float32Array(8 * 8 * sceneKinds.length);
    const show = (kind: Kind, x: number, y: number) => {
      cells[(y * 8 + x) * sceneKinds.length + sceneKinds.indexOf(kind)] = 1;
    };
    for (let x = 0; x < 5; x++) for (let y = 0; y < 2; y++) show('bedding', x, y);
    show('person', 0, 0);
    const seen = new SceneMaps(cells, letterbox(wholeOf(small), square(64)), small);
    expect(seen.shown('bedding', [0, 0, 1, 1])).toEqual([
      { cell: 0, share: 0.75 },
      { cell: 1, share: 1 },
      { cell: 2, share: 0.5 },
    ]);
    // Hardly anything of a rug: all of where it was found.
    expect(seen.shown('rug', [0.5, 0.5, 1, 1])).toEqual([10, 11, 14, 15].map((cell) => ({ cell, share: 1 })));
  });
});
