import { join } from 'node:path';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import type { FoundLine } from '../../../src/inference/pp-ocr/find-in-part';
import type { Letter } from '../../../src/inference/pp-ocr/line-letters';
import { readLines } from '../../../src/inference/pp-ocr/read-lines';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const pixels = { width: 200, height: 100, data: new Uint8ClampedArray(200 * 100 * 4) };
const box = { centre: { x: 100, y: 50 }, width: 60, height: 20, along: 0 };
const oddly: readonly Letter[] = [{ character: 'x', probability: 0.4 }];
const well: readonly Letter[] = [{ character: 'x', probability: 0.9 }];

beforeAll(async () => {
  await nodeRuntime(join(import.meta.dirname, '../../..'));
});

it.each([
  ['not at all when it was hardly found', { score: 0.79, foundAt: 'both' }, oddly, 0],
  ['once when it reads well', { score: 0.95, foundAt: 'both' }, well, 1],
  ['from both ends when it reads oddly', { score: 0.85, foundAt: 'small' }, oddly, 2],
  ['once when it is nothing and was found less surely', { score: 0.89, foundAt: 'both' }, [], 1],
  ['once when it is nothing and was found at one size', { score: 0.99, foundAt: 'large' }, [], 1],
  ['from both ends when it is nothing but was found surely', { score: 0.9, foundAt: 'both' }, [], 2],
] as const)('reads a line %s', async (_, found: Omit<FoundLine, 'box'>, letters: readonly Letter[], wanted) => {
  const before = memory().numTensors;
  let readings = 0;
  const networks = {
    letters(input: { dispose(): void }) {
      input.dispose();
      readings += 1;
      return Promise.resolve([...letters]);
    },
    dispose() {
      throw new Error('Not theirs to end');
    },
  };
  const read = await readLines(networks, pixels, [{ ...found, box }], new AbortController().signal);
  expect(readings).toBe(wanted);
  expect(read).toHaveLength(wanted === 0 ? 0 : 1);
  expect(memory().numTensors).toBe(before);
});
