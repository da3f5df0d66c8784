import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { setPause } from '../support/set-pause';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';
const wall = samplePath('empty-wall.jpg');
const original = readFileSync(wall);

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const clean = sha256(strip(original).bytes ?? new Uint8Array());

describe('a site that the user paused', () => {
  const browser = useBrowser();

  function open(): Promise<PageHandle> {
    browser.demo.reset();
    return browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
  }

  async function untilToolbarSays(page: PageHandle, word: string): Promise<string> {
    const url = await page.url();
    return poll(`"${word}" in the toolbar`, 30_000, async () => {
      const shown = await toolbarOf(browser.session, url);
      return shown?.word === word ? shown.title : undefined;
    });
  }

  const arrived = (): Promise<string> =>
    poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]?.sha256));

  it('lets picks go on as they are and says so; when the pause is ended they are held again', async () => {
    const page = await open();
    const site = new URL(await page.url()).hostname;
    await untilToolbarSays(page, 'on');
    await setPause(browser.session, site, 600_000);
    expect(await untilToolbarSays(page, 'off')).toBe('Whereless: paused on this site');
    await page.pickFiles(input, [wall]);
    expect(await arrived()).toBe(sha256(original));
    expect(await page.notice()).toBeNull();

    await page.close();

    // A page that is opened during the pause knows of it too.
    const another = await open();
    await untilToolbarSays(another, 'off');
    await setPause(browser.session, site, null);
    await untilToolbarSays(another, 'on');
    await another.pickFiles(input, [wall]);
    expect(await arrived()).toBe(clean);
    await another.close();
  });

  it('is paused and guarded again by the button behind the toolbar', async () => {
    const page = await open();
    await untilToolbarSays(page, 'on');
    const popup = await browser.session.clickToolbarButton(page);
    await popup.click('[data-action="pause-site"]');
    expect(await popup.text('[data-site="paused"]')).toMatch(/until \d/u);
    await popup.close();
    await untilToolbarSays(page, 'off');
    const again = await browser.session.clickToolbarButton(page);
    await again.click('[data-action="resume-site"]');
    await again.waitFor('[data-site="guarded"]');
    await again.close();
    await untilToolbarSays(page, 'on');
    await page.close();
  });

  it('is guarded again by itself when the time is over, and another site always is', async () => {
    const page = await open();
    const site = new URL(await page.url()).hostname;
    await setPause(browser.session, 'elsewhere.example', 600_000);
    await setPause(browser.session, site, 1_500);
    await untilToolbarSays(page, 'on');
    await page.pickFiles(input, [wall]);
    expect(await arrived()).toBe(clean);
    await page.close();
  });
});
