import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, tensor, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import { knownInputs, knownNumbers, type KnownInput } from './known-input';

/** The known input of a network. Throws when there is none. */
export function knownInputOf(id: string): KnownInput {
  const known = knownInputs[id];
  if (!known) throw new Error(`No known input for ${id}`);
  return known;
}

/** What a network gives for an input of numbers of ours at these nodes. The caller disposes of it. */
export function giveKnownInput(
  model: Pick<GraphModel, 'execute'>,
  given: KnownInput['inputs'],
  nodes: readonly string[],
): Tensor[] {
  const inputs = knownTensors(given);
  try {
    return [model.execute(inputs, [...nodes])].flat();
  } finally {
    dispose(inputs);
  }
}

function knownTensors(inputs: KnownInput['inputs']): Record<string, Tensor> {
  const tensors: Record<string, Tensor> = {};
  for (const [name, given] of Object.entries(inputs)) {
    tensors[name] =
      'values' in given
        ? tensor1d([...given.values], 'int32')
        : tensor(
            knownNumbers(
              given.shape.reduce((product, length) => product * length, 1),
              given.range,
            ),
            [...given.shape],
          );
  }
  return tensors;
}
