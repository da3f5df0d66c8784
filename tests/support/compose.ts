import type { ReceivedFile } from '../../demo/server';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import type { TestBrowser } from './use-browser';

export const photoInput = '[data-testid="photos"]';

/** The demo page with nothing posted yet. */
export async function openComposer({ session, demo }: TestBrowser): Promise<PageHandle> {
  demo.reset();
  return session.newPage(`${demo.origin}/composer/`);
}

/** What the page says about its photos: `1 photo ready.`, `Posted 1 photo.`; empty when it has none. */
export function composerStatus(page: PageHandle): Promise<string> {
  return page.text('[data-testid="status"]');
}

/** Waits until the page has this many photos in hand. */
export async function untilReady(page: PageHandle, photos = 1): Promise<void> {
  const wanted = photos === 1 ? '1 photo ready.' : `${String(photos)} photos ready.`;
  await poll(`"${wanted}"`, 30_000, async () => ((await composerStatus(page)) === wanted ? true : undefined));
}

/** Posts what the page has, and gives what the server got. */
export async function post(page: PageHandle, { demo }: TestBrowser): Promise<readonly ReceivedFile[]> {
  const uploads = demo.uploads;
  await page.click('[data-testid="post"]');
  await poll('the upload', 30_000, () => Promise.resolve(demo.uploads > uploads ? true : undefined));
  await poll('"Posted"', 30_000, async () => ((await composerStatus(page)).startsWith('Posted') ? true : undefined));
  return demo.received;
}
