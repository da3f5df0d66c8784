import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../../src/inference/detectors/codes';
import { wholeOf } from '../../src/inference/tiles';
import { readCodes } from '../../src/inference/zxing/code-reader';
import { plainText } from '../../src/core/metadata/plain-text';
import { decodePhoto } from './decode-photo';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/measure-codes.ts FOLDER
 *
 * Reads every picture of a folder of folders, as the detector does and as one call of zxing with everything switched
 * on does, and prints how many gave the text in the .txt beside them (or any, without one), and the time.
 */

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('Name a folder with one folder of pictures per symbology');
const signal = new AbortController().signal;
const detector = await codes.load(await nodeRuntime(join(import.meta.dirname, '../..')), signal);
const rows: { set: string; pictures: number; detector: number; zxing: number; ms: number }[] = [];
for (const set of readdirSync(root)) {
  const row = { set, pictures: 0, detector: 0, zxing: 0, ms: 0 };
  for (const name of readdirSync(join(root, set)).filter((file) => /\.(png|jpe?g)$/u.test(file))) {
    const pixels = await decodePhoto(join(root, set, name));
    const answer = join(root, set, name.replace(/\.\w+$/u, '.txt'));
    const wanted = existsSync(answer) ? plainText(readFileSync(answer, 'utf8')) : null;
    const right = (texts: readonly string[]): number =>
      texts.some((text) => wanted === null || plainText(text) === wanted) ? 1 : 0;
    const start = performance.now();
    const found = await detector.detect(pixels, signal);
    row.ms += Math.round(performance.now() - start);
    row.pictures += 1;
    row.detector += right(found.map(({ text }) => text ?? ''));
    row.zxing += right((await readCodes({ pixels, source: wholeOf(pixels), picture: pixels })).map(({ text }) => text));
  }
  rows.push(row);
}
const sum = (key: 'pictures' | 'detector' | 'zxing' | 'ms'): number => rows.reduce((total, row) => total + row[key], 0);
console.table([
  ...rows,
  { set: 'all', pictures: sum('pictures'), detector: sum('detector'), zxing: sum('zxing'), ms: sum('ms') },
]);
