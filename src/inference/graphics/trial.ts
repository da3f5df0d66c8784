import { loadGraphModel, loadGraphModelSync, type GraphModel } from '@tensorflow/tfjs-converter';
import { dispose } from '@tensorflow/tfjs-core';
import { artifactsOf, type GraphFiles } from '../graph-model';
import type { KnownInput } from '../self-test/known-input';
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
  const known = knownInputOf(id);
  const wanted = device.onProcessor(() => onProcessor(known, files, timed));
  const artifacts = artifactsOf(files, 'as-exported');
  const model = await loadGraphModel({ load: () => Promise.resolve(artifacts) });
  try {
    // The first run makes the programs of the graphics card.
    const found = await run(model, known.inputs, nodesOf(known));
    if (!areWanted(known, found.outputs, wanted.outputs)) throw new GraphicsFailed('wrong');
    if (!timed) return model;
    const { ms } = await run(model, known.timed ?? known.inputs, known.outputs);
    if (ms > worthShare * wanted.ms) throw new GraphicsFailed('slow');
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

/** What it gives, and how long it takes where that is asked for. */
function onProcessor(known: KnownInput, files: GraphFiles, timed: boolean): Run {
  const artifacts = artifactsOf(files, 'in-one');
  const model = loadGraphModelSync({ load: () => artifacts });
  const once = (inputs: KnownInput['inputs'], nodes: readonly string[]): Run => {
    const begun = performance.now();
    const tensors = giveKnownInput(model, inputs, nodes);
    const outputs = tensors.map((tensor) => tensor.dataSync().slice());
    dispose(tensors);
    return { outputs, ms: performance.now() - begun };
  };
  const { outputs } = once(known.inputs, nodesOf(known));
  // Not of the first run, which takes longer.
  const ms = timed ? once(known.timed ?? known.inputs, known.outputs).ms : 0;
  model.dispose();
  return { outputs, ms };
}

async function run(model: GraphModel, inputs: KnownInput['inputs'], nodes: readonly string[]): Promise<Run> {
  const begun = performance.now();
  const tensors = giveKnownInput(model, inputs, nodes);
  try {
    const outputs = await Promise.all(tensors.map((tensor) => tensor.data()));
    return { outputs, ms: performance.now() - begun };
  } finally {
    dispose(tensors);
  }
}

function nodesOf({ outputs, rows = {} }: KnownInput): string[] {
  return [...outputs, ...Object.keys(rows)];
}

function areWanted({ outputs, rows = {} }: KnownInput, found: readonly Numbers[], wanted: readonly Numbers[]): boolean {
  const columns = [...outputs.map(() => null), ...Object.values(rows)];
  return columns.every((count, i) => {
    const [one, other] = [found[i] ?? none, wanted[i] ?? none];
    return count === null ? areSame(one, other) : haveSameRows(one, other, count);
  });
}

const none = new Float32Array();
