import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { samplePath } from '../support/samples';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const input = '[data-testid="input"]';
const original = createHash('sha256').update(readFileSync(wall)).digest('hex');
const path = '/pages/channels/attached-input.html';

describe('the choice of sites', () => {
  const browser = useBrowser({ own: true });
  let elsewhere: string;
  beforeAll(async () => {
    elsewhere = browser.demo.origin.replace('localhost', 'elsewhere.test') + path;
    await browser.session.permit('*://elsewhere.test/*');
  });

  async function untilWord(page: PageHandle, word: string): Promise<void> {
    await poll(`the word "${word}"`, 30_000, async () => {
      const toolbar = await toolbarOf(browser.session, await page.url());
      return toolbar?.word === word ? true : undefined;
    });
  }

  async function withdraw(host: string): Promise<void> {
    const options = await browser.session.extensionPage('options.html');
    await options.click(`[data-host="${host}"] button`);
    await options.click('[data-action="keep-as-it-is"]');
    await options.click(`[data-host="${host}"] button`);
    await options.click('[data-part="confirm-withdraw"] [data-action="confirm-weaker"]');
    await options.waitFor(`[data-host="${host}"]`, { state: 'gone' });
    await options.close();
  }

  const arrived = (): Promise<string> =>
    poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]?.sha256));

  /** The hooks end a moment after the click: a pick before that is still checked. */
  async function untilUntouched(page: PageHandle): Promise<void> {
    await poll('an upload that nobody touched', 90_000, async () => {
      browser.demo.reset();
      await page.pickFiles(input, [wall]);
      return (await arrived()) === original ? true : undefined;
    });
  }

  it('guards an added site at once, and says that a page which was open should be loaded anew', async () => {
    const before = await browser.session.newPage(elsewhere);
    const options = await browser.session.extensionPage('options.html');
    await options.waitFor('[data-part="other-sites"] input');
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[data-part="other-sites"] input');
      if (field) field.value = 'http://elsewhere.test:8080/forum';
      return null;
    });
    await options.click('[data-action="allow-address"]');
    await options.waitFor('[data-host="elsewhere.test"]');
    await options.close();
    await untilWord(before, 'F5');
    await before.close();

    browser.demo.reset();
    const page = await browser.session.newPage(elsewhere);
    await untilWord(page, 'on');
    await page.pickFiles(input, [wall]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await arrived();
    expect(tagsLeftByExifTool(browser.demo.received[0]?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);
    await page.close();
  });

  it('stops every hook of a site that is taken back, on the page that is open and on new ones', async () => {
    const open = await browser.session.newPage(elsewhere);
    await untilWord(open, 'on');
    await withdraw('elsewhere.test');
    for (const page of [open, await browser.session.newPage(elsewhere)]) {
      await untilUntouched(page);
      await page.close();
    }
  });

  it('stops them on a site that came with the installation too', async () => {
    await withdraw('localhost');
    const page = await browser.session.newPage(browser.demo.origin + path);
    await untilUntouched(page);
    await page.close();
  });
});
