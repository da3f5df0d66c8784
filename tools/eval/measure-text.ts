import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Detection } from '../../src/core/findings/finding';
import { toFinding } from '../../src/core/policy/severity';
import { needsDecision } from '../../src/core/policy/verdict';
import { scene } from '../../src/inference/detectors/scene';
import { text } from '../../src/inference/detectors/text';
import { decodePhoto } from './decode-photo';
import { readLabels } from './labels';
import { nodeRuntime } from './node-runtime';
import { tally, type Seen } from './tally';

/*
 * npx tsx tools/eval/measure-text.ts FOLDER [--split dev] [--every 5] [--out FILE]
 *
 * Runs the text detector over labelled photos, told what the scene detector saw, as in the extension. A sign and other text answer each other. Prints how many objects are
 * found, how many photos are flagged for nothing, how many would wait for the user because of text alone, and the time.
 */

const { values, positionals } = parseArgs({
  options: { split: { type: 'string' }, every: { type: 'string', default: '1' }, out: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder with the photos and labels.jsonl');
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const [before, detector] = [await scene.load(runtime, signal), await text.load(runtime, signal)];
const photos: (Seen & { readonly file: string; readonly asks: boolean })[] = [];
let cpuMs = 0;
for (const { file, objects } of readLabels(folder, values.split).filter((_, i) => i % Number(values.every) === 0)) {
  const pixels = await decodePhoto(join(folder, file));
  const seen = await before.detect(pixels, signal);
  const start = process.cpuUsage().user;
  const detections: readonly Detection[] = await detector.detect(pixels, signal, seen);
  cpuMs += (process.cpuUsage().user - start) / 1000;
  const asks = detections.some((one) => needsDecision(toFinding(one, text.id), 'careful'));
  const asText = objects.map((object) => (object.kind === 'sign' ? { ...object, kind: 'text' } : object));
  photos.push({ file, objects: asText, detections, asks });
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(photos));
  const counts = tally('text', photos, () => true);
  if (photos.length % 10 === 0)
    console.log(photos.length, counts, Math.round(cpuMs / photos.length), 'ms of CPU a photo');
}
console.log(
  photos.length,
  tally('text', photos, () => true),
);
console.log(photos.filter(({ asks }) => asks).length, 'photos wait because of text');
