import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const original = readFileSync(wall);
const input = '[data-testid="input"]';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Firefox lets an extension give a permission back by itself; in Chromium only the user can, on a page of the browser
 * that no driver reaches.
 */
describe.runIf(inject('engine') === 'firefox')('a page whose site the user takes back', () => {
  const browser = useBrowser();

  it('is as if the extension had never been there', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.evaluate('void (globalThis.wrapped = HTMLElement.prototype.click)');
    const site = new URL(await page.url()).hostname;
    const settings = await browser.session.extensionPage('check.html');
    expect(
      await settings.evaluate<[string], boolean>(
        (host: string) =>
          (
            globalThis as unknown as { browser: { permissions: { remove(p: object): Promise<boolean> } } }
          ).browser.permissions.remove({ origins: [`http://${host}/*`] }),
        site,
      ),
    ).toBe(true);
    await settings.close();
    await poll('the natives', 30_000, async () =>
      (await page.evaluate<[], boolean>('HTMLElement.prototype.click !== globalThis.wrapped')) ? true : undefined,
    );
    await page.pickFiles(input, [wall]);
    const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(sha256(original));
    await page.close();
  });
});

/** Chromium does not tell the scripts in open pages whether the extension was removed or updated. */
describe.runIf(inject('engine') === 'chromium')('pages that are open when the extension goes', () => {
  const browser = useBrowser({ own: true });

  async function open(): Promise<PageHandle> {
    browser.demo.reset();
    return browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
  }

  const arrived = (): Promise<string> =>
    poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]?.sha256));

  it('when it is removed nothing leaves them until they are loaded anew', async () => {
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
  });
});
