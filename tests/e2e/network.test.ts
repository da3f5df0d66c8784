import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

describe('the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  const browser = useBrowser({ networkLog: () => join(folder, 'network.log') });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Hosts in the browser's own log: of Chromium one event a request, of Firefox one channel, each with its address. */
  function loggedHosts(): Set<string> {
    const asked = /"url":"((?:https?|wss?):[^"]+)"|uri=((?:https?|wss?):\S+)/gu;
    const hosts = new Set<string>();
    for (const name of readdirSync(folder)) {
      for (const [, url, uri] of readFileSync(join(folder, name), 'latin1').matchAll(asked))
        hosts.add(new URL(url ?? uri ?? '').hostname);
    }
    return hosts;
  }

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

  // Before what is asked for elsewhere on purpose; the end of it may still be on its way to the disk.
  it('in the browser’s own log there is no other host either', async () => {
    const { origin } = browser.demo;
    const hosts = await poll('the log', 30_000, () => {
      const found = loggedHosts();
      return Promise.resolve(found.has(new URL(origin).hostname) ? found : undefined);
    });
    // What Chromium does by itself: its updater, its sign-in, both sent nowhere.
    for (const host of hosts) expect(host).toMatch(/^(localhost|127\.0\.0\.1|browser-updater\.invalid)$/u);
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
    await session.close();
    await poll('the log', 30_000, () => Promise.resolve(loggedHosts().has('elsewhere.invalid') || undefined));
  });
});
