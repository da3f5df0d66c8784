import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Detection } from '../../src/core/findings/finding';
import { kinds } from '../../src/core/findings/kinds';
import { centernetCocoAbove } from '../../src/inference/detectors/centernet-coco';
import { faceAbove } from '../../src/inference/detectors/face';
import { cocoMinScores, faceMinScores, type MinScores } from '../../src/inference/thresholds';
import { decodePhoto } from './decode-photo';
import { readLabels, type LabelledObject } from './labels';
import { nodeRuntime } from './node-runtime';
import { tally, type Seen } from './tally';

/*
 * npx tsx tools/eval/measure-detectors.ts FOLDER [--split dev] [--sweep]
 *
 * Runs the detectors over labelled photos (a folder with labels.jsonl and the photos it names) and prints, per kind,
 * how much they find and how much they flag for nothing: at the thresholds in use, or with --sweep at many, the
 * trade-off the thresholds were chosen on. Faces are also counted by height.
 */

const sweep = Array.from({ length: 15 }, (_, i) => 0.1 + i * 0.05);
const faceHeights = [
  [0, 0.05],
  [0.05, 0.1],
  [0.1, 0.2],
  [0.2, 1],
] as const;

const { values, positionals } = parseArgs({
  options: { split: { type: 'string' }, sweep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder with the photos and labels.jsonl');

const inUse: MinScores = { ...cocoMinScores, ...faceMinScores };
const floor = 0.1;
const lowest = Object.fromEntries(Object.keys(cocoMinScores).map((kind) => [kind, floor]));
const detectors = [centernetCocoAbove(lowest), faceAbove(floor)];

/** What each photo's detectors saw, down to a score of `floor`. */
async function look(photos: string): Promise<Seen[]> {
  const signal = new AbortController().signal;
  const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
  const loaded = await Promise.all(detectors.map((detector) => detector.load(runtime, signal)));
  const seen: Seen[] = [];
  for (const { file, objects } of readLabels(photos, values.split)) {
    const pixels = await decodePhoto(join(photos, file));
    const detections: Detection[] = [];
    for (const detector of loaded) detections.push(...(await detector.detect(pixels, signal)));
    seen.push({ objects, detections });
    process.stderr.write(`\r${String(seen.length)} photos`);
  }
  process.stderr.write('\n');
  return seen;
}

/** The same photos as if the lowest score had been `minScore`: suppression never lets a weaker box outlive a stronger. */
function above(photos: readonly Seen[], minScore: number): Seen[] {
  return photos.map(({ objects, detections }) => ({
    objects,
    detections: detections.filter(({ score }) => score >= minScore),
  }));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${String(part)}/${String(whole)})`;
}

function row(name: string, minScore: number, photos: readonly Seen[], wanted: (object: LabelledObject) => boolean) {
  const kind = name.split(' ')[0] ?? name;
  const t = tally(kind, above(photos, minScore), wanted);
  return {
    kind: name,
    'min score': minScore.toFixed(2),
    'clear found': share(t.clearFound, t.clear),
    'all found': share(t.found, t.all),
    'photo recall': share(t.photosRight, t.photosRight + t.photosMissed),
    'photo precision': share(t.photosRight, t.photosRight + t.photosWrong),
    'boxes right': share(t.boxes - t.boxesWrong, t.boxes),
  };
}

const photos = await look(folder);
const rows = kinds.flatMap((kind) => {
  const minScore = inUse[kind];
  if (minScore === undefined) return [];
  return (values.sweep ? sweep : [minScore]).map((score) => row(kind, score, photos, () => true));
});
const faces = faceHeights.map(([from, to]) =>
  row(`face ${String(from)}–${String(to)}`, faceMinScores.face, photos, ({ box }) => {
    const height = box[3] - box[1];
    return height >= from && height < to;
  }),
);
console.table(rows);
console.log('Faces by height, as a share of the picture; only the columns of what was found mean something here:');
console.table(faces.map(({ kind, ...rest }) => ({ kind, clear: rest['clear found'], all: rest['all found'] })));
