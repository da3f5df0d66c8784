/**
 * How long a user waits: `tsx tools/bench/pick.ts [--browser chromium|firefox] [--part pick|note|look|pages|memory]
 * [--megapixels 1,12,48] [--rounds 5]`. Without arguments everything. Prints a table and writes out/bench/pick.json;
 * each part replaces only its own rows there, so it can be run in pieces.
 *
 * - pick: from the pick to the page having the clean file (nothing to decide) or the review asking (something to decide),
 *   cold (first pick of a browser) and warm, beside the same pick with the extension off.
 * - note: from the pick to the note “checking…”, beside a bare hash of the same file.
 * - look: all detectors, as the check page reports them, beside object and face detection of @vladmandic/human on the
 *   same photo in the same browser, decoding included on both sides.
 * - pages: loading a small page and a heavy one with the extension and without, in turns.
 * - memory: of all processes of the browser together, before a photo, after one, after many (`--rounds`), each posted in a
 *   tab of its own, and when the models were unloaded.
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
import { keep } from './results';

const parts = {
  pick: measurePick,
  note: measureNote,
  look: measureLook,
  pages: measurePages,
  memory: measureMemory,
} as const;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    megapixels: { type: 'string', default: '1,12,48' },
    rounds: { type: 'string', default: '5' },
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
      keep(await parts[part]({ engine, demo, folder, megapixels, rounds: Number(values.rounds) }));
    }
  }
} finally {
  await demo.close();
  rmSync(folder, { recursive: true });
}
