import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { openedFullCheck } from '../support/full-check';
import { useBrowser, type TestBrowser } from '../support/use-browser';

interface ExtensionApi {
  readonly chrome: {
    readonly runtime: { getURL(path: string): string };
    readonly tabs: {
      query(query: object): Promise<{ id: number; url?: string }[]>;
      create(tab: object): Promise<unknown>;
    };
  };
}

/** Opens the full check as the popup and the menu do: for the page at this address, which is in another tab. */
async function checkFor({ session }: TestBrowser, url: string, more = ''): Promise<PageHandle> {
  const popup = await session.extensionPage('popup.html');
  await popup.evaluate(
    async (address: string, fields: string) => {
      const { chrome } = globalThis as unknown as ExtensionApi;
      const tab = (await chrome.tabs.query({})).find((each) => each.url === address)?.id ?? 999_999;
      await chrome.tabs.create({ url: `${chrome.runtime.getURL('/check.html')}#tab=${tab}&frame=0${fields}` });
    },
    url,
    more,
  );
  await popup.close();
  return openedFullCheck(session);
}

describe('the pictures of a page', () => {
  const browser = useBrowser();

  it('are read byte for byte from what the browser has, one or all, without a request', async () => {
    const { session, demo } = browser;
    const url = `${demo.origin}/pages/pictures.html`;
    const page = await session.newPage(url);
    await poll('the picture', 30_000, () =>
      page.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('#file');
        return image?.complete === true && image.naturalWidth > 0 ? true : undefined;
      }),
    );
    const asked = session.requests.length;

    const picture = encodeURIComponent(`${demo.origin}/samples/hotel-room.jpg`);
    for (const fragment of ['', `&picture=${picture}`]) {
      const check = await checkFor(browser, url, fragment);
      await check.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
      // The ornament of one pixel is left out.
      expect(await check.count('.wl-photos__item')).toBe(1);
      // Only the file itself has these.
      await check.waitFor('[data-metadata-category="place"]', { timeoutMs: 30_000 });
      expect(await check.count('[data-not-checked="metadata"]')).toBe(0);
      await check.close();
    }
    // The browser itself asks for the page's icon, now or later.
    const fetched = session.requests
      .slice(asked)
      .filter(({ url: to }) => to.startsWith('http') && !to.endsWith('/favicon.ico'));
    expect(fetched).toEqual([]);
    await page.close();
  });

  it('whose file is gone are drawn: what their file hides is said not to be known', async () => {
    const { session, demo } = browser;
    const url = `${demo.origin}/pages/pictures.html?drawn`;
    const page = await session.newPage(url);
    await page.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('#file');
      if (!image) return;
      // As from a page that keeps nothing: the browser's cache has no answer for this address.
      await image.decode();
      const answer = await fetch('/samples/hotel-room.jpg', { cache: 'no-store' });
      const address = URL.createObjectURL(await answer.blob());
      image.src = address;
      await image.decode();
      URL.revokeObjectURL(address);
    });
    const check = await checkFor(browser, url);
    await check.waitFor('[data-not-checked="metadata"]', { timeoutMs: 90_000 });
    expect(await check.count('[data-metadata-category="place"]')).toBe(0);
    await check.close();
    await page.close();
  });

  it('that can’t be read are said to be so', async () => {
    const check = await checkFor(browser, 'about:no-such-page');
    await check.waitFor('.wl-check__notice:not(:empty)', { timeoutMs: 30_000 });
    await check.close();
  });
});
