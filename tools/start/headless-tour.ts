import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { DemoServer } from '../../demo/server';
import type { Session } from '../browsers/driver';
import { CheckTab } from '../check/check-tab';
import { projectRoot } from '../project-root';
import { describe } from './describe';
import { showOnePhoto } from './one-photo';
import type { PhotoResult } from './one-photo';

const outDir = join(projectRoot, 'out');

type Entry = PhotoResult | { readonly file: string; readonly error: string };

/**
 * Without a display: every photo goes through the demo page and the extension, and what happened is written to out/.
 * Returns whether every photo got through.
 */
export async function runHeadlessTour(session: Session, demo: DemoServer, photos: readonly string[]): Promise<boolean> {
  for (const part of ['received', 'review', 'report.json']) {
    await rm(join(outDir, part), { recursive: true, force: true });
  }
  await mkdir(outDir, { recursive: true });
  const checkTab = await CheckTab.open(session, 'careful');
  const entries: Entry[] = [];
  for (const file of photos) {
    try {
      const result = await showOnePhoto({ session, checkTab, demo, outDir }, file);
      entries.push(result);
      console.log(describe(result));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      entries.push({ file, error: reason });
      console.log(`${file}\n  failed    ${reason}`);
    }
  }
  const photosOut = entries.map((entry) => ('error' in entry ? entry : withRelativePaths(entry)));
  const report = { browser: session.version, photos: photosOut };
  await writeFile(join(outDir, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `\nThe received files, the screenshots and report.json are in ${relative(process.cwd(), outDir) || '.'}/.`,
  );
  return entries.every((entry) => !('error' in entry));
}

function withRelativePaths(result: PhotoResult): PhotoResult {
  const { received, screenshots } = result;
  return {
    ...result,
    screenshots: screenshots.map((path) => relative(outDir, path)),
    received: received && { ...received, path: relative(outDir, received.path) },
  };
}
