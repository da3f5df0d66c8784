import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { FrameHandle, PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { faultyBuild, setBackgroundFault } from '../support/faulty-build';
import { isFull } from '../support/full';
import { samplePath } from '../support/samples';
import { smallPhoto } from '../support/small-photo';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';
const hotel = samplePath('hotel-room.jpg');

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Storage {
  readonly local: { set(items: object): Promise<void>; clear(): Promise<void> };
}

/** Whatever fails: no original goes on unseen, and the user is told or asked, or the pick goes its way. */
describe.runIf(isFull)('what fails around a check', () => {
  let copy = '';
  const browser = useBrowser({ prepare: (extensionDir) => (copy = faultyBuild(extensionDir)) });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  const put = useTempFiles();
  beforeEach(() => {
    browser.demo.reset();
  });

  const open = (): Promise<PageHandle> =>
    browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);

  /** A pick that needs no decision, as after any fault. */
  async function expectWork(): Promise<void> {
    browser.demo.reset();
    const photo = await smallPhoto();
    const page = await open();
    await page.pickFiles(input, [put('IMG_2041.jpg', photo)]);
    const received = await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(sha256(strip(photo).bytes ?? new Uint8Array()));
    await page.close();
  }

  async function held(): Promise<{ readonly page: PageHandle; readonly frame: FrameHandle }> {
    const page = await open();
    await page.pickFiles(input, [hotel]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    return { page, frame };
  }

  it('the background is ended while a photo is held: the choice is carried out', async () => {
    const { page, frame } = await held();
    await browser.session.endBackground();
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="upload-cleaned"]');
    const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(sha256(strip(readFileSync(hotel)).bytes ?? new Uint8Array()));
    await page.close();
    await expectWork();
  });

  it('nothing can be kept for the session: nothing is uploaded, that is said, and later picks are checked', async () => {
    await setBackgroundFault(browser.session, 'storage');
    const page = await open();
    await page.pickFiles(input, [hotel]);
    const told = await poll('the line of text', 90_000, async () => (await page.notice()) ?? undefined);
    expect(told).toContain('Nothing was uploaded.');
    expect(browser.demo.uploads).toBe(0);
    await page.close();
    await setBackgroundFault(browser.session, 'none');
    await expectWork();
  });

  it.runIf(isFull)('what is stored is damaged: picks are checked as by default', async () => {
    const page = await browser.session.extensionPage('options.html');
    await page.evaluate(async () => {
      const { local } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome.storage;
      await local.set({ profile: { a: 1 }, wishes: 'x', version: 'new', language: 7, off: [3], last: { kinds: 1 } });
      return null;
    });
    await page.close();
    await expectWork();
    const { page: another, frame } = await held();
    await frame.click('[data-action="do-not-upload"]');
    await another.close();
    const settings = await browser.session.extensionPage('options.html');
    await settings.waitFor('h1');
    await settings.evaluate(async () => {
      await (globalThis as unknown as { chrome: { storage: Storage } }).chrome.storage.local.clear();
      return null;
    });
    await settings.close();
  });

  it.runIf(isFull)('the clock jumps forward while a photo is held: the choice is carried out', async () => {
    const { page, frame } = await held();
    await setBackgroundFault(browser.session, 'clock');
    await frame.click('[data-action="upload-cleaned"]');
    await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    await page.close();
    await setBackgroundFault(browser.session, 'none');
    await expectWork();
  });

  it.runIf(isFull)('the site can’t be reached: the check needs no network', async () => {
    const page = await open();
    await page.evaluate('void (globalThis.fetch = () => Promise.reject(new TypeError("offline")))');
    await page.pickFiles(input, [put('IMG_2042.jpg', await smallPhoto())]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });

  // Last: it is a new extension from then on.
  it.runIf(isFull)(
    'the extension is started anew while a photo is held, as for an update: nothing is uploaded',
    async () => {
      const { page } = await held();
      await browser.session.restartExtension();
      const told = await poll('the line of text', 90_000, async () => (await page.notice()) ?? undefined);
      expect(told).toContain('Nothing was uploaded.');
      expect(browser.demo.uploads).toBe(0);
      await page.close();
      await expectWork();
    },
  );
});
