import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, parse, resolve } from 'node:path';
import type { DemoServer } from '../../demo/server';
import type { CheckReport } from '../../src/core/check/report';
import type { PageHandle, Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import type { CheckTab } from '../check/check-tab';
import { isOffered, waitForOutcome, whenDrawn } from './outcome';

/** What became of one photo on the demo page. */
export interface PhotoResult {
  readonly file: string;
  /** passed: went on with no click; the others name the choice taken in the review. */
  readonly choice: 'passed' | 'cover-and-upload' | 'upload-cleaned' | 'do-not-upload';
  /** Kinds the review listed, as it showed them. */
  readonly listed: readonly string[];
  readonly screenshots: readonly string[];
  /** Where the bytes that the server got were written; null when nothing was uploaded. */
  readonly received: {
    readonly path: string;
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
    readonly sha256: string;
  } | null;
  readonly check: CheckReport;
}

export interface Tour {
  readonly session: Session;
  readonly checkTab: CheckTab;
  readonly demo: DemoServer;
  readonly outDir: string;
}

/** Post, and what the server then has more than before. */
async function post(page: PageHandle, { demo, outDir }: Tour, stem: string): Promise<PhotoResult['received']> {
  const before = demo.received.length;
  await poll('the photo on the page', 20_000, async () => {
    return (await page.text('[data-testid="status"]')).includes('ready') ? true : undefined;
  });
  await page.click('[data-testid="post"]');
  const file = await poll('the upload', 20_000, () => Promise.resolve(demo.received[before]));
  const path = join(outDir, 'received', `${stem}${extname(file.fileName)}`);
  await mkdir(join(outDir, 'received'), { recursive: true });
  await writeFile(path, file.bytes);
  return { path, name: file.fileName, type: file.type, bytes: file.bytes.length, sha256: file.sha256 };
}

/** Picks one photo on the demo page, takes what the extension proposes, posts it. */
export async function showOnePhoto(tour: Tour, file: string): Promise<PhotoResult> {
  const { session, checkTab, demo, outDir } = tour;
  const path = resolve(file);
  const stem = parse(basename(file)).name;
  const screenshots: string[] = [];
  const page = await session.newPage(`${demo.origin}/composer/`);
  const shoot = async (name: string): Promise<void> => {
    const shot = join(outDir, 'review', `${stem}-${name}.png`);
    await mkdir(join(outDir, 'review'), { recursive: true });
    await page.screenshot(shot);
    screenshots.push(shot);
  };
  try {
    await page.pickFiles('[data-testid="photos"]', [path]);
    const { kind, frame } = await waitForOutcome(page);
    const listed = await frame.evaluate(() =>
      [...document.querySelectorAll('[data-finding-kind]')].map((row) => row.getAttribute('data-finding-kind') ?? ''),
    );
    await whenDrawn(frame);
    await shoot(kind === 'passed' ? 'note' : 'review');
    let choice: PhotoResult['choice'] = 'passed';
    if (kind === 'decide') {
      choice = 'do-not-upload';
      if (await isOffered(frame, 'upload-cleaned')) choice = 'upload-cleaned';
      if (await isOffered(frame, 'cover-and-upload')) choice = 'cover-and-upload';
      await frame.click(`[data-action="${choice}"]`);
    }
    const received = choice === 'do-not-upload' ? null : await post(page, tour, stem);
    await whenDrawn(page);
    await shoot('posted');
    return { file, choice, listed, screenshots, received, check: await checkTab.check(path) };
  } finally {
    await page.close();
  }
}
