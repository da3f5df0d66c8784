import { beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import type { PageHandle } from '../../tools/browsers/driver';
import { runsHere } from '../support/full';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

describe.runIf(runsHere)('a click on the toolbar button, on a site that no list knows', () => {
  const browser = useBrowser({ own: true });
  const at = (name: string): string =>
    `${browser.demo.origin.replace('localhost', 'elsewhere.test')}/pages/software/${name}.html`;
  beforeAll(() => browser.session.permit('*://elsewhere.test/*'));

  async function clickOn(name: string): Promise<{ readonly page: PageHandle; readonly popup: PageHandle }> {
    const page = await browser.session.newPage(at(name));
    const popup = await browser.session.clickToolbarButton(page);
    await popup.waitFor('[data-part="add-site"][data-host="elsewhere.test"]', { timeoutMs: 60_000 });
    return { page, popup };
  }

  it.each([
    ['mastodon', 'Mastodon'],
    ['discourse', 'Discourse'],
  ])('recognises %s', async (name, software) => {
    const { page, popup } = await clickOn(name);
    expect(await popup.text('[data-part="add-site"]')).toContain(`(${software})`);
    await popup.close();
    await page.close();
  });

  it('offers any other page too, without a guess', async () => {
    const { page, popup } = await clickOn('none');
    expect(await popup.text('[data-part="add-site"]')).not.toContain('(');
    await popup.close();
    await page.close();
  });

  it('recognises a board, and has it checked from then on', async () => {
    const { page, popup } = await clickOn('phpbb');
    expect(await popup.text('[data-part="add-site"]')).toContain('(phpBB)');
    await popup.click('[data-action="add-this-site"]');
    await poll('the hooks in the page that is open', 60_000, async () =>
      (await toolbarOf(browser.session, at('phpbb')))?.word === 'F5' ? true : undefined,
    );
    await page.reload();
    await poll('the guard on the page', 60_000, async () =>
      (await toolbarOf(browser.session, at('phpbb')))?.word === 'on' ? true : undefined,
    );
    await page.close();
  });
});
