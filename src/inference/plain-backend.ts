import { setBackend } from '@tensorflow/tfjs-core';

/** What TensorFlow.js calls its backend in plain JavaScript. */
export const plainBackend = 'cpu';

/**
 * Some millions of multiplications take five milliseconds or so where JavaScript is compiled, and about twenty times as long where
 * it is only interpreted, as in browsers that are hardened further: a photo would take a quarter of an hour there.
 */
const compiledWithinMs = 25;
const rounds = 4_000;
const length = 1_000;

/**
 * Starts the backend of TensorFlow.js in plain JavaScript, for browsers without WebAssembly. The package is loaded only here.
 * @throws Error when it does not start, or would be of no use
 */
export async function startPlainBackend(): Promise<void> {
  if (Math.min(multiplyMs(), multiplyMs(), multiplyMs()) > compiledWithinMs) {
    throw new Error('JavaScript is not compiled here: a look would take too long');
  }
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend(plainBackend))) throw new Error('The CPU backend of TensorFlow.js did not start');
}

/** How long it takes here, in milliseconds. */
function multiplyMs(): number {
  const begun = performance.now();
  const [one, other] = [new Float32Array(length).fill(0.5), new Float32Array(length).fill(0.25)];
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0);
  }
  // What nobody reads need not be computed.
  return sum > 0 ? performance.now() - begun : Infinity;
}
