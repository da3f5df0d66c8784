import { describe, expect, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

describe('the network', () => {
  const browser = useBrowser({ own: true });

  it('sees only what the demo page itself asks for: no request leaves the extension', async () => {
    const { session, demo } = browser;
    for (const name of ['empty-wall.jpg', 'hotel-room.jpg']) {
      const page = await openComposer(browser);
      await page.pickFiles(photoInput, [samplePath(name)]);
      const { kind, frame } = await waitForOutcome(page);
      if (kind === 'decide') await frame.click('[data-action="cover-and-upload"]');
      await untilReady(page);
      await post(page, browser);
      await page.close();
    }
    const check = await session.extensionPage('check.html');
    await check.pickFiles('input[data-testid="check-input"]', [samplePath('hotel-room.jpg')]);
    await check.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await check.close();

    const ownPaths = /^\/(composer\/(composer\.(css|js))?|favicon\.ico|upload|received\/\d+)$/u;
    const others = session.requests.filter(({ url }) => {
      const { origin, pathname, search } = new URL(url);
      return origin !== demo.origin || search !== '' || !ownPaths.test(pathname);
    });
    expect(others).toEqual([]);
    expect(session.requests.filter(({ url }) => url === `${demo.origin}/upload`)).toHaveLength(2);
  });

  it('is a fair test: what a page asks for elsewhere is on the record', async () => {
    const { session, demo } = browser;
    const page = await session.newPage(`${demo.origin}/composer/`);
    await page.evaluate(() =>
      fetch('https://elsewhere.invalid/x')
        .catch(() => null)
        .then(() => true),
    );
    await page.evaluate(() =>
      fetch('http://elsewhere.invalid/y')
        .catch(() => null)
        .then(() => true),
    );
    const hosts = session.requests.map(({ url }) => new URL(url).host.replace(':443', ''));
    expect(hosts.filter((host) => host === 'elsewhere.invalid').length).toBeGreaterThanOrEqual(2);
    await page.close();
  });
});
