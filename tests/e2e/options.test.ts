import { afterEach, describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import type { PageHandle } from '../../tools/browsers/driver';
import { waitForOutcome } from '../../tools/start/outcome';
import { kinds } from '../../src/core/findings/kinds';
import { openComposer, photoInput, untilReady } from '../support/compose';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

type Storage = { chrome: { storage: { local: { set(items: object): Promise<void> } } } };

describe.runIf(runsHere)('own settings', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  async function store(quiet: readonly string[]): Promise<void> {
    const page = await browser.session.extensionPage('options.html');
    await page.evaluate<[string[]], null>(
      (quietKinds: string[]) =>
        (globalThis as unknown as Storage).chrome.storage.local
          .set({ wishes: { everywhere: Object.fromEntries(quietKinds.map((kind) => [kind, 'quiet'])), sites: {} } })
          .then(() => null),
      [...quiet],
    );
    await page.close();
  }
  afterEach(() => store([]));

  async function choose(page: PageHandle, wish: string): Promise<void> {
    await page.evaluate((value: string) => {
      const select = document.querySelector<HTMLSelectElement>('[data-kind="landscape"] select');
      if (!select) throw new Error('There is no choice for landscapes');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    }, wish);
  }

  function chosen(page: PageHandle): Promise<string | null> {
    return page.evaluate(
      () => document.querySelector<HTMLSelectElement>('[data-kind="landscape"] select')?.value ?? null,
    );
  }

  async function until(page: PageHandle, wish: string): Promise<void> {
    await poll(`the choice "${wish}"`, 30_000, async () => ((await chosen(page)) === wish ? true : undefined));
  }

  it('ask before a kind asks less, and are kept', async () => {
    const page = await browser.session.extensionPage('options.html');
    await until(page, '');
    await choose(page, 'quiet');
    await page.click('[data-action="keep-asking"]');
    await until(page, '');
    await choose(page, 'quiet');
    await page.click('[data-action="ask-less"]');
    await until(page, 'quiet');
    await page.reload();
    await until(page, 'quiet');
    await choose(page, 'always');
    await until(page, 'always');
    await page.close();
  });

  it('come from a file: more protection at once, less only after reading what gets weaker', async () => {
    const file = (profile: string): string =>
      put(`${profile}.json`, Buffer.from(JSON.stringify({ whereless: 'settings', version: 2, profile })));
    const page = await browser.session.extensionPage('options.html');
    const untilProfile = (profile: string): Promise<void> =>
      page.waitFor(`[data-profile="${profile}"] input:checked`, { timeoutMs: 30_000 });
    await page.pickFiles('[data-testid="settings-input"]', [file('hidden')]);
    await untilProfile('hidden');
    await page.pickFiles('[data-testid="settings-input"]', [file('light')]);
    await page.click('[data-part="confirm-settings"] [data-action="keep-as-it-is"]');
    await untilProfile('hidden');
    await page.click('[data-action="reset-settings"]');
    await page.click('[data-part="confirm-settings"] [data-action="confirm-weaker"]');
    await untilProfile('careful');
    await page.close();
  });

  it('let a photo go on that shows only what they leave out', async () => {
    await store(kinds);
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath('hotel-room.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    await page.close();
  });
});
