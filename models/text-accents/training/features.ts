/*
 * npx tsx models/text-accents/training/features.ts FOLDER
 *
 * Reads the lines that render.py drew with the reading network and writes, for every letter it saw, what the network
 * had in view there and what the letter was: FOLDER/features.bin (float32) and FOLDER/letters.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePhoto } from '../../../tools/eval/decode-photo';
import { nodeRuntime } from '../../../tools/eval/node-runtime';
import { letterSteps, lineInput, runLetters, viewAt } from '../../../src/inference/pp-ocr/read-line';

const folder = process.argv[2] ?? '';
const lines = JSON.parse(readFileSync(join(folder, 'lines.json'), 'utf8')) as string[];
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../../..'));
const model = await runtime.loadModel('text-letters', signal);
const [keys] = await runtime.readFiles('text-characters', signal);
const characters = [...new TextDecoder().decode(keys).trimEnd().split('\n'), ' '];
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gu, 'o').replace(/Ø/gu, 'O').replace(/ł/gu, 'l').replace(/Ł/gu, 'L');

const rows: Float32Array[] = [];
const letters: { line: number; read: string; was: string }[] = [];
for (const [index, line] of lines.entries()) {
  const { width, height, data } = await decodePhoto(join(folder, `${String(index)}.png`));
  const box = { centre: { x: width / 2, y: height / 2 }, width, height, along: 0 };
  const run = await runLetters(model, lineInput({ width, height, data }, box));
  const steps = letterSteps(run, characters).filter(({ character }) => character !== ' ');
  const truth = [...line.replaceAll(' ', '').normalize('NFC')];
  for (const [i, j] of align(steps.map(({ character }) => plain(character)), truth.map(plain))) {
    const step = steps[i];
    if (!step) continue;
    rows.push(viewAt(run, step.step));
    letters.push({ line: index, read: step.character, was: truth[j] ?? '' });
  }
  if (index % 50 === 0) console.log(index, line, '→', steps.map(({ character }) => character).join(''));
}
writeFileSync(join(folder, 'features.bin'), Buffer.concat(rows.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength))));
writeFileSync(join(folder, 'letters.json'), JSON.stringify(letters));

/** Pairs of places where two sequences are the same or one letter stands for the other (Levenshtein). */
function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const cost = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  const at = (i: number, j: number): number => cost[i]?.[j] ?? Infinity;
  const change = (i: number, j: number): number => (a[i - 1]?.toLowerCase() === b[j - 1]?.toLowerCase() ? 0 : 1);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = cost[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change(i, j));
    }
  const pairs: [number, number][] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0;) {
    if (at(i, j) === at(i - 1, j - 1) + change(i, j)) pairs.push([--i, --j]);
    else if (at(i, j) === at(i - 1, j) + 1) i--;
    else j--;
  }
  return pairs;
}
