import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { LookUsage } from '../../src/bridge/look-calls';
import type { Session } from '../browsers/driver';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { passOnce } from './pass-once';
import { photoOf } from './photo';
import type { Row } from './results';
import { ratio, row } from './results';

/**
 * Megabytes of all processes below this one (Linux: PSS), without the pages of files: those are shared with other browsers
 * that happen to run. What several processes share counts once.
 */
function megabytesBelow(): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/u).map(Number) as [number, number]);
  const below = new Set([process.pid]);
  for (let before = 0; before !== below.size;) {
    before = below.size;
    for (const [pid, parent] of pairs) if (below.has(parent)) below.add(pid);
  }
  below.delete(process.pid);
  let kilobytes = 0;
  for (const pid of below) {
    try {
      const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
      for (const [, share] of rollup.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gmu)) kilobytes += Number(share);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

/** The lowest of a few moments: what is about to be freed does not count. */
async function settled(): Promise<number> {
  const seen: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await pause(1_000);
    seen.push(megabytesBelow());
  }
  return Math.min(...seen);
}

/** How long after the last photo the models are unloaded (src/app/look-host/host.ts), and a while more. */
const unloadedMs = 200_000;

/** Until a browser that was started is done with starting. */
const startedMs = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The tensors that are alive at the look host. */
async function tensors(session: Session): Promise<number> {
  const check = await session.extensionPage('check.html');
  await check.waitFor('[data-screen="check"]');
  const usage = await check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
  await check.close();
  return usage.tensors;
}

/** After how many photos it is looked at. */
const looksAt = [1, 10, 50, 100, 200] as const;

/**
 * What a browser takes with an empty tab open: before any photo, after the first (warm), after many (`rounds`), each in a tab
 * of its own that is closed again, and when the models were unloaded; the same without the extension; and the tensors alive
 * meanwhile. The shares say whether it grows from warm to many, and whether it comes back to idle; in Firefox also once what it
 * would only give back later is given back ("minimized"), without which it is chance how much of that is left.
 */
export async function measureMemory(bench: Bench): Promise<Row[]> {
  const { engine, folder, megapixels, rounds } = bench;
  const size = megapixels[0] ?? 12;
  const photo = await photoOf('empty-wall.jpg', size, folder);
  const rows: Row[] = [];
  for (const withExtension of [true, false]) {
    await inBrowser(engine, withExtension, async (session) => {
      const which = `${String(size)} MP, ${withExtension ? '' : 'extension off, '}`;
      // Chromium and Firefox end a background that has nothing to do for half a minute, but not while tools are attached to it.
      const atRest = async (): Promise<void> => {
        if (withExtension) await session.endBackground();
      };
      const keepAs = async (when: string): Promise<number> => {
        const megabytes = await settled();
        rows.push(row('memory', engine, `MB, ${which}${when}`, [megabytes]));
        return megabytes;
      };
      const keepShare = (name: string, now: number, before: number): void => {
        rows.push(ratio('memory', engine, `${which}${name}`, [now], [before]));
      };
      await session.newPage(`${bench.demo.origin}/bench/input.html`);
      await pause(startedMs);
      await atRest();
      const idle = await keepAs('idle');
      const leastIdle = (await session.minimizeMemory()) ? await keepAs('idle, minimized') : null;
      let [done, warm, last] = [0, NaN, NaN];
      for (const upTo of looksAt.filter((count) => count <= rounds)) {
        for (; done < upTo; done += 1) await passOnce(session, bench, photo);
        last = await keepAs(done === 1 ? 'warm' : `after ${String(done)}`);
        if (done === 1) warm = last;
        if (withExtension) rows.push(row('memory', engine, `tensors after ${String(done)}`, [await tensors(session)]));
      }
      keepShare(`after ${String(done)}: times warm`, last, warm);
      await pause(unloadedMs);
      await atRest();
      keepShare('unloaded: times idle', await keepAs('unloaded'), idle);
      if (leastIdle === null) return;
      await session.minimizeMemory();
      keepShare('unloaded, minimized: times idle, minimized', await keepAs('unloaded, minimized'), leastIdle);
    });
  }
  return rows;
}
