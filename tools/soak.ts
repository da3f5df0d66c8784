/**
 * Uses the built extension at random for a while: `tsx tools/soak.ts [minutes per browser] [seed] [browser …]`. After each
 * step the server's bytes are compared: nothing may have arrived but a cleaned file under a neutral name, or an original
 * after a yes to it. Stops at the first step that breaks this, with its seed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoServer } from '../demo/server';
import type { Engine } from './browsers/driver';
import { ensureBrowsers } from './browsers/install';
import { launchFirst } from './browsers/launch';
import { ensureBuild } from './build/ensure-build';
import { projectRoot } from './project-root';
import { say } from './say';
import { dice } from './soak/dice';
import { takeStep } from './soak/step';

const minutes = Number(process.argv[2] ?? 30);
const seed = Number(process.argv[3] ?? Date.now()) >>> 0;
const wanted = process.argv.slice(4);
const engines = (['chromium', 'firefox'] as const).filter((engine) => wanted.length === 0 || wanted.includes(engine));

async function soak(engine: Engine): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'whereless-soak-'));
  const pages = join(projectRoot, 'tests/support/pages');
  const demo = await startDemoServer({ folders: { pages } });
  const extensionDir = ensureBuild({ engine, demo: true }, say);
  const options = { extensionDir, headless: true, testDevices: true };
  const session = await launchFirst(ensureBrowsers(engine, say), () => options, say);
  const roll = dice(seed);
  const end = Date.now() + 60_000 * minutes;
  const done = new Map<string, number>();
  try {
    for (let step = 1; Date.now() < end; step += 1) {
      const { told, problem } = await takeStep({ session, demo, folder, roll, step });
      done.set(told, (done.get(told) ?? 0) + 1);
      if (problem === null) continue;
      say(`${engine}: step ${String(step)} of seed ${String(seed)} (${told}): ${problem}`);
      return false;
    }
  } finally {
    await session.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const steps = [...done].sort().map(([told, count]) => `${told} ${String(count)}`);
  say(`${engine}: seed ${String(seed)}, ${String(minutes)} min, nothing found: ${steps.join(', ')}`);
  return true;
}

let sound = true;
for (const engine of engines) sound = (await soak(engine)) && sound;
process.exitCode = sound ? 0 : 1;
