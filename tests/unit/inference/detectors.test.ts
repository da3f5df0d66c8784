import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pixels } from '../../../src/inference/picture';
import { detectors } from '../../../src/inference/registry';
import type { Runtime } from '../../../src/inference/runtime';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const signal = new AbortController().signal;

// Real networks on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Colourful noise with edges: something for every layer to work on. */
function noise(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = (i * 7919) % 251;
  return { width, height, data };
}

describe('the detectors, on the real runtime with the real models', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await nodeRuntime(join(import.meta.dirname, '../../..'));
  });

  it.each(detectors)('$id frees every tensor of a picture, and all of them when disposed of', async (detector) => {
    const before = runtime.tensorCount();
    const loaded = await detector.load(runtime, signal);
    const ready = runtime.tensorCount();
    expect(ready).toBeGreaterThanOrEqual(before);
    for (const picture of [noise(640, 360), noise(31, 700)]) {
      const found = await loaded.detect(picture, signal);
      expect(runtime.tensorCount()).toBe(ready);
      for (const { kind, score } of found) {
        expect(detector.kinds).toContain(kind);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
    loaded.dispose();
    expect(runtime.tensorCount()).toBe(before);
  });

  it.each([
    { id: 'scene', last: 'scene' },
    { id: 'text', last: 'text-accents' },
    { id: 'plate', last: 'text-accents' },
  ])('$id keeps no network when the last one, $last, fails to load', async ({ id, last }) => {
    const before = runtime.tensorCount();
    const damaged: Runtime = {
      ...runtime,
      loadModel: (model, given) =>
        model === last ? Promise.reject(new Error('damaged')) : runtime.loadModel(model, given),
    };
    const detector = detectors.find((one) => one.id === id);
    await expect(detector?.load(damaged, signal)).rejects.toThrow('damaged');
    expect(runtime.tensorCount()).toBe(before);
  });

  it.each(detectors)('$id stops when told to', async (detector) => {
    const loaded = await detector.load(runtime, signal);
    await expect(loaded.detect(noise(64, 64), AbortSignal.abort())).rejects.toThrow();
    loaded.dispose();
  });

  it('have ids of their own, and kinds but for text, which one sees as things and one reads', () => {
    const kinds = detectors.flatMap((detector) => detector.kinds);
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at)).toEqual(['text']);
    expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length);
  });

  it('need only detectors that they wait for', () => {
    for (const { needs = [], after = [] } of detectors) expect(after).toEqual(expect.arrayContaining([...needs]));
  });

  it('are not loaded when the manifest does not list the model', async () => {
    await expect(runtime.loadModel('something-else', signal)).rejects.toThrow('models/manifest.json');
  });
});
