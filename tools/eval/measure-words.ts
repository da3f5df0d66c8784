import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { text } from '../../src/inference/detectors/text';
import { decodePhoto } from './decode-photo';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/measure-words.ts FOLDER
 *
 * Runs the text detector over pictures whose words are known: FOLDER/words.jsonl has one object a line, the file and its
 * lines of text (`{"file": "a.jpg", "lines": ["Rue de l'Église 12"]}`). Prints how many words are read right, letter by
 * letter but for upper and lower case and for the signs around them, those with accents or strokes apart.
 */

interface Page {
  readonly file: string;
  readonly lines: readonly string[];
}

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder with the pictures and words.jsonl');
const signal = new AbortController().signal;
const detector = await text.load(await nodeRuntime(join(import.meta.dirname, '../..')), signal);

const wordsOf = (line: string): string[] =>
  line
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const hasMark = (word: string): boolean => /[^\p{ASCII}]/u.test(word);
const bare = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

const counts = { plain: [0, 0], marked: [0, 0], 'marked, marks left out': [0, 0] };
let invented = 0;
for (const line of readFileSync(join(folder, 'words.jsonl'), 'utf8').split('\n').filter(Boolean)) {
  const page = JSON.parse(line) as Page;
  const found = await detector.detect(await decodePhoto(join(folder, page.file)), signal);
  const read = found.flatMap((one) => wordsOf(one.text ?? ''));
  const wanted = page.lines.flatMap(wordsOf);
  invented += read.filter((word) => hasMark(word) && !wanted.includes(word)).length;
  if (values.verbose)
    console.log(page.file, wanted.filter((word) => !read.includes(word)).join(' '), '|', read.join(' '));
  for (const word of wanted) {
    const count = counts[hasMark(word) ? 'marked' : 'plain'];
    count[0] = (count[0] ?? 0) + (read.includes(word) ? 1 : 0);
    count[1] = (count[1] ?? 0) + 1;
    if (!hasMark(word)) continue;
    const without = counts['marked, marks left out'];
    without[0] = (without[0] ?? 0) + (read.map(bare).includes(bare(word)) ? 1 : 0);
    without[1] = (without[1] ?? 0) + 1;
  }
}
for (const [name, [right = 0, all = 0]] of Object.entries(counts))
  console.log(`${name}: ${String(right)} of ${String(all)} words read right (${(right / all).toFixed(3)})`);
console.log(`words read with a mark that are not there so: ${String(invented)}`);
