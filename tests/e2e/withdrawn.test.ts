import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const original = readFileSync(wall);
const input = '[data-testid="input"]';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const cleanWall = sha256(strip(original).bytes ?? new Uint8Array());

describe('pages that are open when the extension goes', () => {
  // In this order: each test leaves less of the extension.
  const browser = useBrowser();

  /** A page that remembers a function the extension stands in for. */
  async function open(): Promise<PageHandle> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.evaluate('void (globalThis.wrapped = HTMLElement.prototype.click)');
    return page;
  }

  const isRestored = (page: PageHandle): Promise<boolean> =>
    page.evaluate<[], boolean>('HTMLElement.prototype.click !== globalThis.wrapped');

  const arrived = (): Promise<string> =>
    poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]?.sha256));

  /** The word in the toolbar; the extension may not be back yet. */
  const word = (url: string, wanted: string): Promise<true> =>
    poll(`the word ${wanted}`, 60_000, async () => {
      const shown = await toolbarOf(browser.session, url).catch(() => null);
      return shown?.word === wanted ? true : undefined;
    });

  it('after an update nothing of the original leaves them, and the toolbar says to reload', async () => {
    const page = await open();
    const settings = await browser.session.extensionPage('check.html');
    await settings.evaluate('void setTimeout(() => chrome.runtime.reload(), 100)');
    const url = await page.url();
    await word(url, 'F5');
    await page.pickFiles(input, [wall]);
    const outcome = await poll('an outcome', 90_000, async () => {
      return browser.demo.received[0]?.sha256 ?? (await page.notice()) ?? undefined;
    });
    // Firefox runs the new scripts in open pages; Chromium leaves the old ones, which can't show the review any more.
    if (browser.engine === 'firefox') expect(outcome).toBe(cleanWall);
    else expect(outcome).toContain('Nothing was uploaded.');
    browser.demo.reset();
    await page.reload();
    await word(url, 'on');
    await page.pickFiles(input, [wall]);
    expect(await arrived()).toBe(cleanWall);
    await page.close();
  });

  it.runIf(browser.engine === 'firefox')(
    'when the user takes the permission back they are as if it had never been there',
    async () => {
      const page = await open();
      await word(await page.url(), 'on');
      const settings = await browser.session.extensionPage('check.html');
      await settings.evaluate(
        "browser.permissions.remove({ origins: ['http://localhost/*', 'http://127.0.0.1/*'] }).then(() => true)",
      );
      await settings.close();
      await poll('the natives', 15_000, async () => ((await isRestored(page)) ? true : undefined));
      await page.pickFiles(input, [wall]);
      expect(await arrived()).toBe(sha256(original));
      await page.close();
    },
  );

  // Chromium does not tell the scripts in open pages whether the extension was removed or updated.
  it.runIf(browser.engine === 'chromium')(
    'when it is removed nothing leaves them until they are loaded anew',
    async () => {
      const page = await open();
      await browser.session.uninstall();
      await page.pickFiles(input, [wall]);
      const told = await poll('the line of text', 90_000, async () => (await page.notice()) ?? undefined);
      expect(told).toContain('Nothing was uploaded.');
      expect(browser.demo.uploads).toBe(0);
      await page.reload();
      await page.pickFiles(input, [wall]);
      expect(await arrived()).toBe(sha256(original));
      await page.close();
    },
  );
});
