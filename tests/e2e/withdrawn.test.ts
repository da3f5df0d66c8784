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
