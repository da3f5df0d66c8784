import { describe, expect, it } from 'vitest';
import { letterbox } from '../../../src/inference/letterbox';
import { looksKinds, sceneKinds } from '../../../src/inference/scene/kinds';
import { SceneLooks } from '../../../src/inference/scene/looks';
import { SceneMaps } from '../../../src/inference/scene/maps';
import { distinctiveFrom } from '../../../src/inference/thresholds';
import { wholeOf } from '../../../src/inference/tiles';
import known from './known-looks.json';

/** The made-up photo of models/scene/training/looks.py: 6 × 4 cells of 16 px. */
const picture = { width: 96, height: 64 };
const fabric = Float32Array.from({ length: known.fabric.length * sceneKinds.length }, (_, i) =>
  looksKinds.some((kind) => sceneKinds.indexOf(kind) === i % sceneKinds.length)
    ? (known.fabric[Math.floor(i / sceneKinds.length)] ?? 0)
    : 0,
);
const maps = new SceneMaps(fabric, letterbox(wholeOf(picture), { widthPx: 96, heightPx: 64 }), picture);
const looks = new SceneLooks(known.layer, known.looks);
const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = known.box;

describe('SceneLooks', () => {
  it.each(Object.entries(known.scores))('scores %s as where it was learned', (name, score) => {
    const kind = looksKinds.find((one) => one === name) ?? 'bedding';
    expect(kind).toBe(name);
    expect(looks.distinctness(kind, maps.shown(kind, [x0, y0, x1, y1]))).toBeCloseTo(score, 6);
  });

  it('knows every kind that the head judges, and from which score each counts', () => {
    expect(Object.keys(known.scores)).toEqual(looksKinds);
    expect(Object.keys(distinctiveFrom)).toEqual(looksKinds);
  });

  it('says nothing about other kinds', () => {
    expect(looks.distinctness('lamp', [{ cell: 0, share: 1 }])).toBeNull();
  });
});
