import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

describe('the toolbar button', () => {
  const browser = useBrowser();

  it('says in a word that a site is guarded', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    const shown = await poll('the word', 15_000, async () => {
      const toolbar = await toolbarOf(browser.session, await page.url());
      return toolbar?.word === 'on' ? toolbar : undefined;
    });
    expect(shown.title).toBe('Whereless: uploads are checked on this site');
    await page.close();
  });

  it('says so again when the page comes back from the back-forward cache', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    const url = await page.url();
    await page.goto(`${browser.demo.origin}/pages/channels/reset-after.html`);
    await page.evaluate(() => {
      setTimeout(() => {
        history.back();
      });
    });
    await poll('the word', 15_000, async () => {
      const toolbar = await toolbarOf(browser.session, url);
      return toolbar?.word === 'on' ? true : undefined;
    });
    await page.close();
  });

  it('says so while a page still loads', async () => {
    const server = createServer((request, response) => {
      // The picture never comes.
      if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<img src="/picture">');
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const url = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.evaluate((to: string) => {
      setTimeout(() => {
        location.href = to;
      });
    }, url);
    await poll('the word', 15_000, async () => {
      const toolbar = await toolbarOf(browser.session, url);
      return toolbar?.word === 'on' ? true : undefined;
    });
    expect(await page.evaluate(() => document.readyState)).not.toBe('complete');
    server.closeAllConnections();
    server.close();
    await page.close();
  });

  it('says elsewhere that uploads are not checked', async () => {
    const page = await browser.session.extensionPage('check.html');
    const shown = await toolbarOf(browser.session, await page.url());
    expect(shown).toEqual({ word: '', title: 'Whereless: uploads are not checked on this site' });
    await page.close();
  });
});
