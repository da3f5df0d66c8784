/**
 * How long a user waits: `tsx tools/bench/pick.ts [--browser chromium|firefox]
 * [--part pick|note|look|pages|memory|sizes] [--megapixels 1,12,48] [--rounds 5]`. Without arguments everything. Prints a
 * table and writes out/bench/pick.json; each part replaces only its own rows there, so it can be run in pieces.
 *
 * - pick: from the pick to the page having the clean file (nothing to decide), or to the review asking and from the click on
 *   a button of it to the file (something to decide), cold (first pick of a browser) and warm, beside the same pick with the
 *   extension off, and beside object and face detection of @vladmandic/human on the same photo in the same browser.
 * - note: from the pick to the note “checking…” and to its first words about hidden data, beside a bare hash of the same file.
 * - look: all detectors, as the check page reports them, beside those two of Human, decoding included on both sides, cold
 *   and warm.
 * - pages: loading a small page and a heavy one with the extension and without, in turns.
 * - memory: of all processes of the browser together, before a photo, after one, after many (`--rounds`, here 100 where it
 *   is not named) of the first of the sizes, each posted in a tab of its own, and when the models were unloaded.
 * - sizes: what the packages and their parts weigh, unpacked and zipped.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemoServer } from '../../demo/server';
import type { Engine } from '../browsers/driver';
import { projectRoot } from '../project-root';
import { measureLook } from './measure-look';
import { measureMemory } from './measure-memory';
import { measureNote } from './measure-note';
import { measurePages } from './measure-pages';
import { measurePick } from './measure-pick';
import { measureSizes } from './measure-sizes';
import { keep } from './results';

const parts = {
  pick: measurePick,
  note: measureNote,
  look: measureLook,
  pages: measurePages,
  memory: measureMemory,
  sizes: measureSizes,
} as const;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    megapixels: { type: 'string', default: '1,12,48' },
    rounds: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'whereless-bench-'));
const modules = join(projectRoot, 'node_modules');
const demo = await startDemoServer({
  folders: {
    bench: join(projectRoot, 'tools/bench/pages'),
    human: join(modules, '@vladmandic/human'),
    wasm: join(modules, '@tensorflow/tfjs-backend-wasm/dist'),
    photos: folder,
    samples: join(projectRoot, 'samples'),
  },
});
try {
  for (const engine of values.browser as Engine[]) {
    for (const part of values.part as (keyof typeof parts)[]) {
      const megapixels = values.megapixels.split(',').map(Number);
      const rounds = Number(values.rounds ?? (part === 'memory' ? 100 : 5));
      keep(await parts[part]({ engine, demo, folder, megapixels, rounds }), 'pick.json');
    }
  }
} finally {
  await demo.close();
  rmSync(folder, { recursive: true });
}
