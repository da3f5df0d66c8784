/**
 * Covering what was flagged in a 12-megapixel JPEG, against the browser's own canvas decoding and encoding the same file:
 * `tsx tools/bench/redact.ts`. The whole way is measured: decode, cover, encode, strip and prove. In each browser the
 * two take turns; prints the medians and the worst, and whether what is promised holds. Only a quiet machine gives
 * numbers that count.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { CheckAutomation } from '../../src/bridge/check-automation';
import type { Engine, PageHandle } from '../browsers/driver';
import { ensureBrowsers } from '../browsers/install';
import { launchFirst } from '../browsers/launch';
import { ensureBuild } from '../build/ensure-build';
import { projectRoot } from '../project-root';
import { say } from '../say';

const rounds = 7;
const promised = 1.5;

interface Bench {
  readonly wherelessCheck: CheckAutomation;
  /** The file that was picked. */
  benchFile?: File;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** By a worker's canvas at the usual quality, as a page would do it, in milliseconds. */
function canvasMs(page: PageHandle): Promise<number> {
  return page.evaluate(async () => {
    const { benchFile } = globalThis as unknown as Bench;
    if (!benchFile) throw new Error('No file was picked');
    const begin = performance.now();
    const bitmap = await createImageBitmap(benchFile);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
    bitmap.close();
    await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    return performance.now() - begin;
  });
}

function coverMs(page: PageHandle): Promise<number> {
  return page.evaluate(async () => {
    const { wherelessCheck } = globalThis as unknown as Bench;
    const begin = performance.now();
    const { status, reason } = await wherelessCheck.redact();
    if (status !== 'covered') throw new Error(reason ?? 'Nothing was covered');
    return performance.now() - begin;
  });
}

async function measure(engine: Engine, photo: string): Promise<boolean> {
  const extensionDir = ensureBuild({ engine, demo: true }, say);
  const session = await launchFirst(ensureBrowsers(engine, say), () => ({ extensionDir, headless: true }), say);
  try {
    const page = await session.extensionPage('check.html');
    await page.waitFor('[data-testid="check-input"]', { state: 'attached' });
    await page.evaluate(() => {
      const bench = globalThis as unknown as Bench & { benchDone?: Promise<unknown> };
      document.addEventListener(
        'change',
        ({ target }) => {
          const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
          if (file) bench.benchFile = file;
        },
        true,
      );
      bench.benchDone = bench.wherelessCheck.run();
      return true;
    });
    await page.pickFiles('[data-testid="check-input"]', [photo]);
    await page.evaluate(async () => {
      await (globalThis as unknown as { benchDone: Promise<unknown> }).benchDone;
      return true;
    });
    const [canvas, cover]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      const pair = [await canvasMs(page), await coverMs(page)] as const;
      // The first warms up.
      if (round === 0) continue;
      canvas.push(pair[0]);
      cover.push(pair[1]);
    }
    const ratio = median(cover) / median(canvas);
    const numbers = (all: readonly number[]): string =>
      `${median(all).toFixed(0)} ms (worst ${Math.max(...all).toFixed(0)})`;
    say(
      `${session.version}: canvas ${numbers(canvas)}, cover ${numbers(cover)}, ratio ${ratio.toFixed(2)}, ` +
        `${ratio < promised ? 'under' : 'NOT under'} ${String(promised)}; load ${String(loadavg()[0]?.toFixed(1))}`,
    );
    return ratio < promised;
  } finally {
    await session.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'redact-'));
try {
  const photo = join(folder, 'room.jpg');
  const pixels = sharp(join(projectRoot, 'samples/hotel-room.jpg')).resize(4000, 3000, { fit: 'fill' });
  writeFileSync(photo, await pixels.jpeg({ quality: 92 }).toBuffer());
  const held: boolean[] = [];
  for (const engine of ['chromium', 'firefox'] as const) held.push(await measure(engine, photo));
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
