import type { GraphModel } from '@tensorflow/tfjs-converter';
import { describe, expect, it } from 'vitest';
import { sharingModels } from '../../../src/inference/shared-models';

const signal = new AbortController().signal;

/** Loads models that count how often they were loaded and freed; the first `failures` times it fails. */
function counting(failures = 0) {
  const counts = { loads: 0, freed: 0 };
  const load = sharingModels((id) => {
    counts.loads += 1;
    if (counts.loads <= failures) return Promise.reject(new Error('no network'));
    const model = { name: id, dispose: () => (counts.freed += 1) };
    return Promise.resolve(model as unknown as GraphModel);
  });
  return { counts, load };
}

describe('models that several detectors use', () => {
  it('are loaded once, and freed when the last one is done with them', async () => {
    const { counts, load } = counting();
    const [one, other] = await Promise.all([load('text', signal), load('text', signal)]);
    expect(counts).toEqual({ loads: 1, freed: 0 });
    one.dispose();
    one.dispose();
    expect(counts.freed).toBe(0);
    other.dispose();
    expect(counts.freed).toBe(1);
    await load('text', signal);
    expect(counts.loads).toBe(2);
  });

  it('are apart where they are different ones', async () => {
    const { counts, load } = counting();
    await load('text', signal);
    await load('letters', signal);
    expect(counts.loads).toBe(2);
  });

  it('are loaded again after a failure', async () => {
    const { load } = counting(1);
    await expect(load('text', signal)).rejects.toThrow('no network');
    await expect(load('text', signal)).resolves.toBeDefined();
  });
});
