import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../../models/manifest.json';
import { knownInputs } from '../../../src/inference/self-test/known-input';
import { areKnown, selfTest } from '../../../src/inference/self-test/self-test';
import type { Runtime } from '../../../src/inference/runtime';
import { nodeRuntime } from '../../../tools/eval/node-runtime';
import { projectRoot } from '../../../tools/project-root';

const never = new AbortController().signal;

describe('the self-test', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await nodeRuntime(projectRoot);
  });

  it('knows what every network gives (else: npx tsx tools/build/known-outputs.ts), and leaves no tensor', async () => {
    const before = runtime.tensorCount();
    const results = await selfTest(runtime, never);
    expect(Object.fromEntries(results)).toEqual(Object.fromEntries(manifest.models.map(({ id }) => [id, true])));
    expect(runtime.tensorCount()).toBe(before);
  });

  it('tries every network of the manifest', () => {
    const networks = manifest.models.filter(({ input }) => Boolean(input)).map(({ id }) => id);
    expect(Object.keys(knownInputs).sort()).toEqual(networks.sort());
  });

  it('tells a network that gives something else, or nothing', async () => {
    const broken: Runtime = {
      ...runtime,
      loadModel: (id, signal) =>
        id === 'face' ? Promise.reject(new Error('damaged')) : runtime.loadModel(id === 'scene' ? 'face' : id, signal),
      readFiles: (id, signal) =>
        id === 'libheif' ? Promise.reject(new Error('damaged')) : runtime.readFiles(id, signal),
    };
    const results = await selfTest(broken, never);
    const failed = [...results].filter(([, works]) => !works).map(([id]) => id);
    expect(failed.sort()).toEqual(['face', 'libheif', 'scene']);
    expect(areKnown([[4, 1, 2]], [[4, 1, 2]])).toBe(true);
    expect(areKnown([[4, 1.01, 2]], [[4, 1, 2]])).toBe(false);
    expect(areKnown([], [[4, 1, 2]])).toBe(false);
  });
});
