import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { LookUsage } from '../../src/bridge/look-calls';
import type { CheckReport } from '../../src/core/check/report';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { photoOf } from './photo';
import type { Row } from './results';
import { row } from './results';

/** Megabytes of all processes below this one, shared pages counted by their share (Linux: PSS). */
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
      kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
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
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    seen.push(megabytesBelow());
  }
  return Math.min(...seen);
}

/** What a browser takes before a photo, after the first and after many; and the tensors alive then. */
export async function measureMemory({ engine, folder, megapixels, rounds }: Bench): Promise<Row[]> {
  const photo = await photoOf('hotel-room.jpg', megapixels[0] ?? 12, folder);
  return inBrowser(engine, true, async (session) => {
    const check = await session.extensionPage('check.html');
    await check.waitFor('[data-screen="check"]');
    const look = async (): Promise<void> => {
      await check.evaluate('void (globalThis.benchReport = globalThis.wherelessCheck.run()), true');
      await check.pickFiles('input[data-testid="check-input"]', [photo]);
      await check.evaluate<[], CheckReport>('globalThis.benchReport');
    };
    const usage = (): Promise<LookUsage> => check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
    const rows = [row('memory', engine, 'MB idle', [await settled()])];
    await look();
    const first = await usage();
    rows.push(row('memory', engine, 'MB after 1 photo', [await settled()]));
    rows.push(row('memory', engine, 'tensors after 1 photo', [first.tensors]));
    for (let i = 1; i < rounds; i += 1) await look();
    rows.push(row('memory', engine, `MB after ${String(rounds)} photos`, [await settled()]));
    rows.push(row('memory', engine, `tensors after ${String(rounds)} photos`, [(await usage()).tensors]));
    return rows;
  });
}
