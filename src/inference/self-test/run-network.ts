import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { Runtime } from '../runtime';
import { giveKnownInput, knownInputOf } from './known-tensors';

/** What one output of a network is summed up to: its number of elements, their mean, and their root mean square. */
export type Summary = readonly [count: number, mean: number, rms: number];

/** Runs a network of the manifest on its known input and sums its outputs up. Frees every tensor. Throws when it can't. */
export async function runNetwork(runtime: Runtime, id: string, signal: AbortSignal): Promise<readonly Summary[]> {
  const { inputs, outputs: nodes } = knownInputOf(id);
  const model = await runtime.loadModel(id, signal);
  let outputs: Tensor[] = [];
  try {
    outputs = giveKnownInput(model, inputs, nodes);
    const summaries: Summary[] = [];
    for (const output of outputs) summaries.push(sumUp(await output.data()));
    return summaries;
  } finally {
    dispose(outputs);
    model.dispose();
  }
}

function sumUp(values: Float32Array | Int32Array | Uint8Array): Summary {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return [values.length, sum / values.length, Math.sqrt(squares / values.length)];
}
