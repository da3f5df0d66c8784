import { dispose, tensor, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import type { Runtime } from '../runtime';
import { knownInputs, knownNumbers } from './known-input';

/** What one output of a network is summed up to: its number of elements, their mean, and their root mean square. */
export type Summary = readonly [count: number, mean: number, rms: number];

/** Runs a network of the manifest on its known input and sums its outputs up. Frees every tensor. Throws when it can't. */
export async function runNetwork(runtime: Runtime, id: string, signal: AbortSignal): Promise<readonly Summary[]> {
  const known = knownInputs[id];
  if (!known) throw new Error(`No known input for ${id}`);
  const model = await runtime.loadModel(id, signal);
  const tensors: Tensor[] = [];
  try {
    const inputs: Record<string, Tensor> = {};
    for (const [name, given] of Object.entries(known.inputs)) {
      const made =
        'values' in given
          ? tensor1d([...given.values], 'int32')
          : tensor(
              knownNumbers(
                given.shape.reduce((product, length) => product * length, 1),
                given.range,
              ),
              [...given.shape],
            );
      tensors.push(made);
      inputs[name] = made;
    }
    const outputs = [model.execute(inputs, [...known.outputs])].flat();
    tensors.push(...outputs);
    const summaries: Summary[] = [];
    for (const output of outputs) summaries.push(sumUp(await output.data()));
    return summaries;
  } finally {
    dispose(tensors);
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
