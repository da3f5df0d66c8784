import { join } from 'node:path';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import type { FoundLine } from '../../../src/inference/pp-ocr/find-in-part';
import type { Letter } from '../../../src/inference/pp-ocr/line-letters';
import { readLines } from '../../../src/inference/pp-ocr/read-lines';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

const pixels = { width: 200, height: 100, data: new Uint8ClampedArray(200 * 100 * 4) };
const box = { centre: { x: 100, y: 50 }, width: 60, height: 20, along: 0 };
/** A line 50 times as wide as high, so that it is read in three pieces; black strokes where letters are. */
const long = { centre: { x: 500, y: 10 }, width: 1000, height: 20, along: 0 };
function strokes(isStroke: (x: number) => boolean): typeof pixels {
  const data = new Uint8ClampedArray(1000 * 20 * 4);
  for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 || !isStroke((i >> 2) % 1000) ? 255 : 0;
  return { width: 1000, height: 20, data };
}
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

/** Reads the long line; each piece as what `readings` says in turn. */
async function read(
  picture: typeof pixels,
  readings: readonly string[],
): Promise<{ text: string | undefined; widths: number[] }> {
  const widths: number[] = [];
  const networks = {
    letters(input: { dispose(): void; shape: number[] }) {
      const text = readings[widths.length] ?? '';
      widths.push(input.shape[2] ?? 0);
      input.dispose();
      return Promise.resolve(Array.from(text, (character) => ({ character, probability: 0.9 })));
    },
    dispose: () => undefined,
  };
  const [line] = await readLines(
    networks,
    picture,
    [{ box: long, score: 0.95, foundAt: 'both' }],
    new AbortController().signal,
  );
  return { text: line?.reading?.text, widths };
}

it('cuts a long line between words that lie near, and keeps them apart', async () => {
  const isGap = (x: number): boolean => (x >= 350 && x < 356) || (x >= 660 && x < 666);
  const { text, widths } = await read(
    strokes((x) => x % 4 < 2 && !isGap(x)),
    ['leave the', 'towels on ', ' the floor'],
  );
  expect(text).toBe('leave the towels on the floor');
  // Cut at 353, not at a third, 333: 847 px at the network's height, and the room behind it.
  expect(widths[0]).toBeGreaterThan(847);
});

it('keeps a word whole that a long line is cut in, and a space that was read there', async () => {
  const picture = strokes((x) => x % 4 < 2);
  expect((await read(picture, ['Donaudampf', 'schiffahrt', 's'])).text).toBe('Donaudampfschiffahrts');
  expect((await read(picture, ['leave ', 'towels', ' here'])).text).toBe('leave towels here');
});

it('takes nothing for a gap where nothing stands out', async () => {
  const { text } = await read(
    strokes(() => false),
    ['ab', 'cd', 'ef'],
  );
  expect(text).toBe('abcdef');
});
