import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Detection } from '../../src/core/findings/finding';
import { kinds } from '../../src/core/findings/kinds';
import type { Detector } from '../../src/inference/detector';
import { sceneAbove } from '../../src/inference/detectors/scene';
import { faceAbove, placeOf } from '../../src/inference/detectors/face';
import { detectors } from '../../src/inference/registry';
import { sceneKinds } from '../../src/inference/scene/kinds';
import { sceneScores } from '../../src/inference/thresholds';
import { decodePhoto } from './decode-photo';
import { evalKinds } from './eval-kinds';
import { readLabels, type LabelledObject } from './labels';
import { nodeRuntime } from './node-runtime';
import { tally, type Seen } from './tally';

/*
 * npx tsx tools/eval/measure-detectors.ts FOLDER [--split dev] [--sweep]
 *
 * Runs the detectors over labelled photos (a folder with labels.jsonl and the photos it names) and prints, per kind,
 * how much they find and how much they flag for nothing: at the thresholds in use, or with --sweep at many: for
 * faces what their thresholds were chosen on, for what the scene networks see only a picture of the trade-off at one score (both of
 * theirs are chosen by models/scene/training/choose.py). Faces are also counted by height.
 */

type Wanted = (object: LabelledObject) => boolean;

/** With --sweep the detectors report everything down to this score. */
const floor = 0.1;
const steps = Array.from({ length: 11 }, (_, i) => floor + i * 0.05);
const faceSteps = [0.3, 0.35, 0.4, 0.45].flatMap((onSureHead) =>
  [0.45, 0.55, 0.65].flatMap((onHead) =>
    [0.65, 0.72].flatMap((onBody) => [0.87, 0.92].map((anywhere) => ({ onSureHead, onHead, onBody, anywhere }))),
  ),
);
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

/** What the detectors saw in each photo of the folder. */
async function look(photos: string, running: readonly Detector[]): Promise<Seen[]> {
  const signal = new AbortController().signal;
  const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
  const loaded = await Promise.all(running.map((detector) => detector.load(runtime, signal)));
  const seen: Seen[] = [];
  for (const { file, objects } of readLabels(photos, values.split)) {
    const pixels = await decodePhoto(join(photos, file));
    const detections: Detection[] = [];
    for (const detector of loaded) detections.push(...(await detector.detect(pixels, signal, detections)));
    seen.push({ objects, detections });
    process.stderr.write(`\r${String(seen.length)} photos`);
  }
  process.stderr.write('\n');
  return seen;
}

/** The same photos with the weaker detections left out: suppression never lets a weaker box outlive a stronger. */
function only(photos: readonly Seen[], keep: (one: Detection, all: readonly Detection[]) => boolean): Seen[] {
  return photos.map(({ objects, detections }) => ({
    objects,
    detections: detections.filter((one) => keep(one, detections)),
  }));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${String(part)}/${String(whole)})`;
}

function row(kind: string, minScore: string, photos: readonly Seen[], wanted: Wanted = () => true) {
  const t = tally(kind, photos, wanted, evalKinds.find((one) => one.kind === kind)?.alsoAnswers);
  return {
    kind,
    'min score': minScore,
    'clear found': share(t.clearFound, t.clear),
    'all found': share(t.found, t.all),
    'photo recall': share(t.photosRight, t.photosRight + t.photosMissed),
    'photo precision': share(t.photosRight, t.photosRight + t.photosWrong),
    'boxes right': share(t.boxes - t.boxesWrong, t.boxes),
  };
}

function sweepOf(kind: string, photos: readonly Seen[]) {
  if (kind !== 'face')
    return steps.map((step) =>
      row(
        kind,
        step.toFixed(2),
        only(photos, ({ score }) => score >= step),
      ),
    );
  return faceSteps.map((lowest) => {
    const faces = only(photos, ({ score, region }, all) => {
      const people = all.filter((one) => one.kind === 'person' && one.score >= (sceneScores.together.person ?? 1));
      return score >= lowest[region ? placeOf(region, people) : 'anywhere'];
    });
    const scores = [lowest.onSureHead, lowest.onHead, lowest.onBody, lowest.anywhere].map((score) => score.toFixed(2));
    return row(kind, scores.join(' / '), faces);
  });
}

if (values.sweep) {
  const lowest = Object.fromEntries(sceneKinds.map((kind) => [kind, floor]));
  const running = [
    sceneAbove({ together: lowest, coco: {}, beside: {} }),
    faceAbove({ onSureHead: floor, onHead: floor, onBody: floor, anywhere: floor }),
  ];
  const photos = await look(folder, running);
  console.table(running.flatMap((detector) => detector.kinds).flatMap((kind) => sweepOf(kind, photos)));
} else {
  const photos = await look(folder, detectors);
  const known = new Set(detectors.flatMap((detector) => detector.kinds));
  console.table(kinds.filter((kind) => known.has(kind)).map((kind) => row(kind, 'in use', photos)));
  console.log('Faces by height, as a share of the picture (only what was found):');
  console.table(
    faceHeights.map(([from, to]) => {
      const ofHeight: Wanted = ({ box }) => box[3] - box[1] >= from && box[3] - box[1] < to;
      const faces = row('face', 'in use', photos, ofHeight);
      return { height: `${String(from)}–${String(to)}`, clear: faces['clear found'], all: faces['all found'] };
    }),
  );
}
