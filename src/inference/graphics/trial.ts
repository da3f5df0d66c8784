import { loadGraphModel, loadGraphModelSync, type GraphModel } from '@tensorflow/tfjs-converter';
import { dispose } from '@tensorflow/tfjs-core';
import { artifactsOf, type GraphFiles } from '../graph-model';
import { giveKnownInput, knownInputOf } from '../self-test/known-tensors';
import type { Device } from './device';
import { GraphicsFailed } from './graphics-failed';
import { areSame, haveSameRows, type Numbers } from './same-results';

/** It is worth the trouble of starting it when it takes at most this share of the processor's time. */
const worthShare = 0.5;

/**
 * Loads a network for the graphics card, when it gives there what it gives on the processor for the same input, number by
 * number.
 * @param timed and when it does so in clearly less time
 * @throws GraphicsFailed otherwise
 */
export async function loadProved(device: Device, id: string, files: GraphFiles, timed: boolean): Promise<GraphModel> {
  const wanted = device.onProcessor(() => runOnProcessor(id, files, timed));
  const artifacts = artifactsOf(files, 'as-exported');
  const model = await loadGraphModel({ load: () => Promise.resolve(artifacts) });
  try {
    // The first run makes the programs of the graphics card.
    const found = await run(model, id);
    if (!areWanted(id, found.outputs, wanted.outputs)) throw new GraphicsFailed('wrong');
    if (timed && (await run(model, id)).ms > worthShare * wanted.ms) throw new GraphicsFailed('slower');
    return model;
  } catch (error) {
    model.dispose();
    throw error;
  }
}

interface Run {
  readonly outputs: readonly Numbers[];
  readonly ms: number;
}

function runOnProcessor(id: string, files: GraphFiles, timed: boolean): Run {
  const artifacts = artifactsOf(files, 'hard-swish-in-one');
  const model = loadGraphModelSync({ load: () => artifacts });
  const once = (): Run => {
    const begun = performance.now();
    const tensors = giveKnownInput(model, id, nodesOf(id));
    const outputs = tensors.map((tensor) => tensor.dataSync().slice());
    dispose(tensors);
    return { outputs, ms: performance.now() - begun };
  };
  const first = once();
  // The first run takes longer.
  const result = timed ? once() : first;
  model.dispose();
  return result;
}

async function run(model: GraphModel, id: string): Promise<Run> {
  const begun = performance.now();
  const tensors = giveKnownInput(model, id, nodesOf(id));
  try {
    const outputs = await Promise.all(tensors.map((tensor) => tensor.data()));
    return { outputs, ms: performance.now() - begun };
  } finally {
    dispose(tensors);
  }
}

function nodesOf(id: string): string[] {
  const { outputs, rows = {} } = knownInputOf(id);
  return [...outputs, ...Object.keys(rows)];
}

function areWanted(id: string, found: readonly Numbers[], wanted: readonly Numbers[]): boolean {
  const { outputs, rows = {} } = knownInputOf(id);
  const columns = [...outputs.map(() => null), ...Object.values(rows)];
  return columns.every((count, i) => {
    const [one, other] = [found[i] ?? none, wanted[i] ?? none];
    return count === null ? areSame(one, other) : haveSameRows(one, other, count);
  });
}

const none = new Float32Array();
