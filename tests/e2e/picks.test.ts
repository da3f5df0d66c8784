import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';
const hotel = samplePath('hotel-room.jpg');
const wall = samplePath('empty-wall.jpg');
const text = samplePath('truth.json');

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function cleanSha256(path: string): string {
  return sha256(strip(readFileSync(path)).bytes ?? new Uint8Array());
}

describe('what is picked', () => {
  const browser = useBrowser();

  /** A page that also notes every event its input gets, and whether the browser itself sent it. */
  async function openPage(): Promise<PageHandle> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ['input', 'change', 'cancel'])
        addEventListener(type, ({ isTrusted }) => seen.push(`${type} ${isTrusted ? 'trusted' : 'made'}`), true);
    });
    return page;
  }

  const seen = (page: PageHandle): Promise<string[]> => page.evaluate('globalThis.seen');

  it('goes on untouched, with its trusted events, when it plainly holds no picture', async () => {
    const page = await openPage();
    await page.pickFiles(input, [text]);
    await poll('the upload', 30_000, () => Promise.resolve(browser.demo.received[0]));
    expect(browser.demo.received.map(({ fileName, sha256: digest }) => [fileName, digest])).toEqual([
      ['truth.json', sha256(readFileSync(text))],
    ]);
    expect(await seen(page)).toEqual(['input trusted', 'change trusted']);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.close();
  });

  it('is held whole when it is mixed: one review, the order kept, the rest unchanged', async () => {
    const page = await openPage();
    await page.pickFiles(input, [hotel, text, wall]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="upload-cleaned"]');
    await poll('the upload', 30_000, () => Promise.resolve(browser.demo.received[2]));
    expect(browser.demo.received.map(({ fileName, sha256: digest }) => [fileName, digest])).toEqual([
      ['photo-1.jpg', cleanSha256(hotel)],
      ['truth.json', sha256(readFileSync(text))],
      ['photo-2.jpg', cleanSha256(wall)],
    ]);
    expect(await seen(page)).toEqual(['input made', 'change made']);
    await page.close();
  });

  it('gives the page what a cancelled picker gives when the user says no, and can be picked again', async () => {
    const page = await openPage();
    await page.pickFiles(input, [hotel]);
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="do-not-upload"]');
    await poll('the cancel event', 10_000, async () => ((await seen(page)).length > 0 ? true : undefined));
    expect(await seen(page)).toEqual(['cancel made']);
    expect(browser.demo.uploads).toBe(0);
    await page.pickFiles(input, [hotel]);
    expect((await waitForOutcome(page)).kind).toBe('decide');
    await page.close();
  });

  it('is held again when it is the same file a second time', async () => {
    const page = await openPage();
    for (const times of [1, 2]) {
      await page.pickFiles(input, [wall]);
      await poll('the upload', 60_000, () => Promise.resolve(browser.demo.uploads === times ? true : undefined));
    }
    const clean = cleanSha256(wall);
    expect(browser.demo.received.map(({ fileName, sha256: digest }) => [fileName, digest])).toEqual([
      ['photo-1.jpg', clean],
      ['photo-1.jpg', clean],
    ]);
    expect(await seen(page)).toEqual(['input made', 'change made', 'input made', 'change made']);
    await page.close();
  });

  it('has one neutral name for each file, however a page looks at it', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/drop-views.html`);
    await page.dropFiles('[data-testid="area"]', [wall, text, wall]);
    const names = await poll('the names', 120_000, async () => {
      return (await page.evaluate<[], Record<string, string[]> | null>('globalThis.names ?? null')) ?? undefined;
    });
    const neutral = ['photo-1.jpg', 'truth.json', 'photo-2.jpg'];
    const asHandles = browser.engine === 'chromium' ? neutral : [];
    expect(names).toEqual({
      files: neutral,
      items: neutral,
      entries: neutral,
      paths: neutral.map((name) => `/${name}`),
      entryFiles: neutral,
      handles: asHandles,
      handleFiles: asHandles,
    });
    await page.close();
  });

  it('waits its turn while another pick is held', async () => {
    const page = await openPage();
    await page.pickFiles(input, [hotel]);
    await page.pickFiles(input, [wall]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="upload-cleaned"]');
    await poll('both uploads', 60_000, () => Promise.resolve(browser.demo.received[1]));
    expect(browser.demo.received.map(({ sha256: digest }) => digest)).toEqual([cleanSha256(hotel), cleanSha256(wall)]);
    await page.close();
  });
});
