import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Engine, PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { setProfile } from '../support/set-profile';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

describe('a site that sends a picture which nobody reviewed', () => {
  const browser = useBrowser();
  // What is sent while the browser still starts the extension, nobody sees.
  beforeAll(async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    const url = await page.url();
    await poll('the extension', 60_000, async () => {
      return (await toolbarOf(browser.session, url))?.word === 'on' ? true : undefined;
    });
    await page.close();
  });
  afterEach(() => setProfile(browser.session, 'careful'));

  async function send(way: string): Promise<PageHandle> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/alarm.html`);
    await page.evaluate(`send(${JSON.stringify(way)}).then(() => true)`);
    return page;
  }

  const told = (page: PageHandle): Promise<string> =>
    poll('the line of text', 30_000, async () => (await page.notice()) ?? undefined);

  /** What a browser shows of a body: Chromium of a `Blob` only its type, of form data the heads; Firefox no file of it. */
  const shown: Readonly<Record<Engine, readonly string[]>> = {
    chromium: ['bytes', 'json', 'multipart', 'worker', 'blob', 'form'],
    firefox: ['bytes', 'json', 'multipart', 'worker', 'blob', 'blob-untyped'],
  };
  const unseen: Readonly<Record<Engine, readonly string[]>> = {
    chromium: ['blob-untyped', 'form-untyped'],
    firefox: ['form', 'form-untyped'],
  };

  it.each(shown[inject('engine')])('%s: is noticed, in the page and in the toolbar', async (way) => {
    const page = await send(way);
    expect(await told(page)).toBe('This site sent a picture that was not checked.');
    expect(await toolbarOf(browser.session, await page.url())).toEqual({
      word: '!',
      title: 'Whereless: this site sent a picture that was not checked',
    });
    expect(browser.demo.uploads).toBe(1);
    await page.close();
  });

  it.each(unseen[inject('engine')])('known limit: %s: goes out unseen', async (way) => {
    const page = await send(way);
    expect(browser.demo.uploads).toBe(1);
    // That another is told of afterwards shows that there was time to tell.
    const other = await browser.session.newPage(`${browser.demo.origin}/pages/alarm.html`);
    await other.evaluate("send('bytes').then(() => true)");
    await told(other);
    await other.close();
    expect(await page.notice()).toBeNull();
    await page.close();
  });

  it.runIf(inject('engine') === 'firefox')(
    'known limit: Firefox never sends a small form whose file has a field without a name, once request bodies are shown',
    async () => {
      browser.demo.reset();
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/alarm.html`);
      await page.evaluate("void send('nameless')");
      await page.evaluate("send('text').then(() => true)");
      expect(browser.demo.uploads).toBe(1);
      await page.close();
    },
  );

  it('for who must not be found it is stopped where the browser lets us', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await send('json');
    const stops = browser.engine === 'firefox';
    expect(await told(page)).toContain(stops ? 'It was stopped.' : 'sent a picture');
    expect(browser.demo.uploads).toBe(stops ? 0 : 1);
    await page.close();
  });

  it('is not said of text, nor of a photo that was reviewed', async () => {
    const page = await send('text');
    await page.goto(`${browser.demo.origin}/pages/channels/send-bytes.html`);
    await page.pickFiles('[data-testid="input"]', [samplePath('empty-wall.jpg')]);
    await poll('the upload', 60_000, () => Promise.resolve(browser.demo.uploads === 2 ? true : undefined));
    // The alarm of a second picture shows that the first was looked at before.
    await page.goto(`${browser.demo.origin}/pages/alarm.html`);
    expect(await page.notice()).toBeNull();
    await page.evaluate("send('bytes').then(() => true)");
    expect(await told(page)).toBe('This site sent a picture that was not checked.');
    await page.close();
  });
});
