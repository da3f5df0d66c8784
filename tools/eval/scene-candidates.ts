import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { letterbox } from '../../src/inference/letterbox';
import { inputSizeFor } from '../../src/inference/scene/input-size';
import { join as joined } from '../../src/inference/scene/join';
import { lookAt } from '../../src/inference/scene/look';
import { wholeOf } from '../../src/inference/tiles';
import { decodePhoto } from './decode-photo';
import { readLabels } from './labels';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/scene-candidates.ts FOLDER OUT [--split dev]
 *
 * All that the scene networks of the extension see in labelled photos, down to scores that are never told, one line of JSON
 * a photo: {file, candidates: [[kind, score, region, CenterNet's own score]]}, regions in 0..1 of the photo. From it
 * models/scene/training/choose.py chooses the lowest scores.
 */

const { values, positionals } = parseArgs({ options: { split: { type: 'string' } }, allowPositionals: true });
const [folder, out] = positionals;
if (folder === undefined || out === undefined) throw new Error('Name the folder with the photos, and a file to write');
const { signal } = new AbortController();
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const backbone = await runtime.loadModel('centernet-coco', signal);
const head = await runtime.loadModel('scene', signal);
writeFileSync(out, '');
for (const [i, { file }] of readLabels(folder, values.split).entries()) {
  const pixels = await decodePhoto(join(folder, file));
  const look = await lookAt({ backbone, head }, pixels, letterbox(wholeOf(pixels), inputSizeFor(pixels)));
  const candidates = joined(look.scene, look.coco).map((one) => [one.class, one.score, one.region, one.coco]);
  appendFileSync(out, `${JSON.stringify({ file, candidates })}\n`);
  process.stderr.write(`\r${String(i + 1)} photos`);
}
process.stderr.write('\n');
