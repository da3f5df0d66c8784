import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Detection } from '../../src/core/findings/finding';
import { scene } from '../../src/inference/detectors/scene';
import { loadLetterNetworks } from '../../src/inference/pp-ocr/letter-networks';
import { readLines } from '../../src/inference/pp-ocr/read-lines';
import { textOfLines } from '../../src/inference/pp-ocr/text-of-lines';
import { textRules } from '../../src/inference/thresholds';
import { decodePhoto } from './decode-photo';
import { readLabels } from './labels';
import { nodeRuntime } from './node-runtime';
import { textCounts, type LinesOfPhoto } from './text-counts';

/*
 * npx tsx tools/eval/measure-text.ts FOLDER [--split dev] [--every 5] [--out FILE]
 *
 * Finds and reads text in labelled photos and prints, at the scores in use, how much of it is found and how many photos
 * are flagged for nothing (see text-counts.ts), and the time. --out keeps the lines for choose-text.ts.
 */

/** Lines are kept from this score on. */
const floor = 0.4;

const { values, positionals } = parseArgs({
  options: { split: { type: 'string' }, every: { type: 'string', default: '1' }, out: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder with the photos and labels.jsonl');
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const networks = {
  lines: await runtime.loadModel('text-lines', signal),
  letters: await loadLetterNetworks(runtime, signal),
};
const sceneDetector = await scene.load(runtime, signal);
const photos: LinesOfPhoto[] = [];
let cpuMs = 0;
for (const { file, objects } of readLabels(folder, values.split).filter((_, i) => i % Number(values.every) === 0)) {
  const pixels = await decodePhoto(join(folder, file));
  const seen: Detection[] = [...(await sceneDetector.detect(pixels, signal))];
  const start = process.cpuUsage().user;
  const lines = await readLines(networks, pixels, signal, values.out === undefined ? textRules.minFound : floor);
  cpuMs += (process.cpuUsage().user - start) / 1000;
  photos.push({ file, width: pixels.width, height: pixels.height, objects, lines, seen });
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(photos));
  if (photos.length % 10 === 0) process.stderr.write(`\r${String(photos.length)} photos`);
}
console.table(textCounts(photos, (photo) => textOfLines(photo.lines, photo, textRules, photo.seen)));
console.log(
  `${String(Math.round(cpuMs / photos.length))} ms of one core a photo for text, ${String(photos.length)} photos`,
);
