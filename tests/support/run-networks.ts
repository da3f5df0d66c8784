/**
 * Bundled and run by tests/unit/tools/only-used-of-tfjs.test.ts: says of each network whether it gives here what it should, after
 * it was run to all of its ends: the self-test does not look at every one. Its argument is the project's folder.
 */
import { dispose } from '@tensorflow/tfjs-core';
import { knownInputs } from '../../src/inference/self-test/known-input';
import { giveKnownInput } from '../../src/inference/self-test/known-tensors';
import { selfTest } from '../../src/inference/self-test/self-test';
import { nodeRuntime } from '../../tools/eval/node-runtime';

const runtime = await nodeRuntime(process.argv[2] ?? '.');
const never = new AbortController().signal;
for (const [id, { inputs }] of Object.entries(knownInputs)) {
  const model = await runtime.loadModel(id, never);
  dispose(giveKnownInput(model, inputs, model.outputNodes));
  model.dispose();
}
const results = await selfTest(runtime, never);
console.log(JSON.stringify(Object.fromEntries(results)));
