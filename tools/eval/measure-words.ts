import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textRules } from '../../src/inference/thresholds';
import { loadLetterNetworks, type LetterNetworks } from '../../src/inference/pp-ocr/letter-networks';
import { findText } from '../../src/inference/pp-ocr/find-text';
import { readLines } from '../../src/inference/pp-ocr/read-lines';
import { textOfLines } from '../../src/inference/pp-ocr/text-of-lines';
import { withMarks } from '../../src/inference/pp-ocr/with-marks';
import { decodePhoto } from './decode-photo';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/measure-words.ts FOLDER
 *
 * Reads pictures whose words are known: FOLDER/words.jsonl has one object a line, the file and its lines of text
 * (`{"file": "a.jpg", "lines": ["Rue de l'Église 12"]}`). Prints how many words are read right, letter by letter but for
 * upper and lower case and for the signs around them, those with accents or strokes apart: by text-letters alone, and
 * with text-accents.
 */

interface Page {
  readonly file: string;
  readonly lines: readonly string[];
}

interface Words {
  readonly networks: LetterNetworks;
  readonly plain: { right: number; all: number };
  readonly marked: { right: number; all: number };
  /** Words that were read with a mark and are not there so. */
  invented: number;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder with the pictures and words.jsonl');
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const finding = {
  lines: await runtime.loadModel('text-lines', signal),
  places: await runtime.loadModel('text-places', signal),
};
const ways = new Map<string, Words>();
for (const [name, both] of [
  ['text-letters alone', (plain: Parameters<typeof withMarks>[0]) => [...plain]],
  ['with text-accents', withMarks],
] as const) {
  const networks = await loadLetterNetworks(runtime, signal, both);
  ways.set(name, { networks, plain: { right: 0, all: 0 }, marked: { right: 0, all: 0 }, invented: 0 });
}

const wordsOf = (line: string): string[] =>
  line
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const hasMark = (word: string): boolean => /[^\p{ASCII}]/u.test(word);

for (const line of readFileSync(join(folder, 'words.jsonl'), 'utf8').split('\n').filter(Boolean)) {
  const page = JSON.parse(line) as Page;
  const pixels = await decodePhoto(join(folder, page.file));
  const wanted = page.lines.flatMap(wordsOf);
  const { lines, places } = await findText(finding, pixels, signal, textRules.minFound);
  for (const way of ways.values()) {
    const found = await readLines(way.networks, pixels, lines, signal);
    const read = textOfLines(found, { ...pixels, fabrics: [], places }, textRules).flatMap((one) =>
      wordsOf(one.text ?? ''),
    );
    way.invented += read.filter((word) => hasMark(word) && !wanted.includes(word)).length;
    for (const word of wanted) {
      const count = hasMark(word) ? way.marked : way.plain;
      count.all += 1;
      if (read.includes(word)) count.right += 1;
    }
  }
}
for (const [name, { plain, marked, invented }] of ways) {
  const share = ({ right, all }: Words['plain']): string =>
    `${String(right)} of ${String(all)} (${(right / all).toFixed(2)})`;
  console.log(
    `${name}: words without marks ${share(plain)}, with ${share(marked)}; ${String(invented)} with a wrong mark`,
  );
}
