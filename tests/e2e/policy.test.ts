import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { poll } from '../../tools/browsers/poll';
import { say } from '../../tools/say';

const managed = {
  profile: 'careful',
  kinds: { clock: 'always' },
  credit: 'removed',
  sites: ['facebook', 'tumblr'],
  sitesLeftOut: ['elsewhere.test'],
};

interface Extension {
  readonly storage: {
    readonly local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
  readonly action: { getTitle(of: object): Promise<string>; getBadgeText(of: object): Promise<string> };
}

/** Chromium reads policies from a folder that belongs to root. */
const canManage = inject('engine') === 'firefox' || process.getuid?.() === 0;

describe.runIf(canManage)('a policy of the browser', () => {
  let session: Session;
  beforeAll(async () => {
    const engine = inject('engine');
    const extensionDir = ensureBuild({ engine, demo: true }, say);
    session = await launchFirst(ensureBrowsers(engine, say), () => ({ extensionDir, headless: true, managed }), say);
  });
  afterAll(() => session.close());

  const stored = (page: PageHandle): Promise<string> =>
    page.evaluate(async () =>
      JSON.stringify(await (globalThis as unknown as { chrome: Extension }).chrome.storage.local.get(null)),
    );
  const until = (page: PageHandle, what: string, holds: (kept: Readonly<Record<string, unknown>>) => boolean) =>
    poll(what, 30_000, async () =>
      holds(JSON.parse(await stored(page)) as Readonly<Record<string, unknown>>) ? true : undefined,
    );
  const store = (page: PageHandle, items: string): Promise<null> =>
    page.evaluate(
      (json: string) =>
        (globalThis as unknown as { chrome: Extension }).chrome.storage.local
          .set(JSON.parse(json) as object)
          .then(() => null),
      items,
    );

  it('raises silently whatever was lower, and is shown', async () => {
    const page = await session.extensionPage('options.html');
    await store(
      page,
      JSON.stringify({
        profile: 'light',
        wishes: {},
        off: ['*://*.facebook.com/*'],
        preferences: { credit: true },
      }),
    );
    await until(page, 'the raised settings', ({ profile, off, wishes, preferences }) => {
      const { everywhere } = wishes as { readonly everywhere?: { readonly clock?: string } };
      const { credit } = preferences as { readonly credit?: boolean };
      const isRaised = profile === 'careful' && everywhere?.clock === 'always' && credit === false;
      return isRaised && Array.isArray(off) && off.length === 0;
    });
    await page.reload();
    await page.waitFor('[data-part="policy"]');
    // What it wants and may not have yet is offered, never taken.
    await page.waitFor('[data-action="allow-policy-sites"]');
    expect(await page.text('[data-part="policy-missing"]')).toContain('tumblr.com');
    expect(await page.count('[data-profile="light"] input:disabled')).toBe(1);
    expect(await page.count('[data-kind="clock"] select:disabled')).toBe(1);
    expect(await page.count('[data-site="facebook"] input:disabled')).toBe(1);
    expect(await page.count('[data-preference="credit"] input:disabled')).toBe(1);
    await poll('the toolbar', 30_000, async () => {
      const title = await page.evaluate(() =>
        (globalThis as unknown as { chrome: Extension }).chrome.action.getTitle({}),
      );
      return title.includes('A policy of this browser is active.') ? true : undefined;
    });
    await page.close();
  });

  it('lowers only after it was read, which the popup and the toolbar then say', async () => {
    const popup = await session.extensionPage('popup.html');
    await popup.click('[data-profile="hidden"] input');
    await until(
      popup,
      'the choice',
      ({ profile, chosenProfile }) => profile === 'hidden' && chosenProfile === 'hidden',
    );
    await popup.reload();
    await popup.waitFor('[data-part="policy"]');
    expect(await popup.count('[data-part="lower-than-chosen"]')).toBe(0);
    await popup.click('[data-action="read-policy"]');
    const words = await popup.text('[data-part="confirm-policy"] ul');
    expect(words).toContain('With “Careful”');
    expect(words).toContain('elsewhere.test');
    await popup.click('[data-part="confirm-policy"] [data-action="keep-as-it-is"]');
    await popup.waitFor('[data-profile="hidden"] input:checked');

    await popup.click('[data-action="read-policy"]');
    await popup.click('[data-part="confirm-policy"] [data-action="confirm-weaker"]');
    await until(
      popup,
      'what was agreed to',
      ({ profile, off }) => profile === 'careful' && Array.isArray(off) && off.includes('*://elsewhere.test/*'),
    );
    await popup.waitFor('[data-part="lower-than-chosen"]');
    expect(await popup.count('[data-part="policy-weaker"]')).toBe(0);
    await poll('the arrow in the toolbar', 30_000, async () => {
      const word = await popup.evaluate(() =>
        (globalThis as unknown as { chrome: Extension }).chrome.action.getBadgeText({}),
      );
      return word.includes('↓') ? true : undefined;
    });
    await popup.click('[data-action="raise-again"]');
    await popup.waitFor('[data-part="lower-than-chosen"]', { state: 'gone' });
    await popup.close();
  });
});
