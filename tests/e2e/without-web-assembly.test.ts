import { rmSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { say } from '../../src/core/strings/catalogue';
import { poll } from '../../tools/browsers/poll';
import { checkByHand } from '../support/check-by-hand';
import { runsHere } from '../support/full';
import { patchedCopy } from '../support/patched-copy';
import { useBrowser } from '../support/use-browser';

const isChromium = inject('engine') === 'chromium';

/** Chromium has no setting for it that leaves the rest as it is: the scripts of the extension take it away. */
const scripts = /^(assets|chunks)\/.*\.js$/u;

describe('a browser in which WebAssembly is off', () => {
  let copy = '';
  const prepare = (extensionDir: string): string =>
    (copy = patchedCopy(extensionDir, scripts, 'delete globalThis.WebAssembly;'));
  const browser = useBrowser(isChromium ? { prepare } : { withoutWebAssembly: true });
  afterAll(() => {
    if (copy !== '') rmSync(copy, { recursive: true });
  });

  it('looks in plain JavaScript, and says what it could not look for', async () => {
    const { check, report } = await checkByHand(browser.session, 'hotel-room.jpg', async (page) => {
      await page.waitFor('[data-words="slow"]');
      const isDone = (): boolean => document.querySelector('[data-words="slow"]') === null;
      await poll('the end of the look', 240_000, async () => (await page.evaluate(isDone)) || undefined);
    });
    expect(await check.evaluate(() => typeof WebAssembly)).toBe('undefined');
    const { findings, notChecked } = report;
    const kinds = findings.map(({ kind }) => kind);
    for (const kind of ['bedding', 'window', 'lamp', 'detail'] as const) expect(kinds).toContain(kind);
    // What reads codes is WebAssembly and nothing else.
    expect(notChecked).toEqual([{ kind: 'code', reason: say('en', 'check.no-wasm') }]);
    await check.close();
  });

  it.runIf(runsHere)('has networks that give what they are known to give, and is told why it is slow', async () => {
    const page = await browser.session.extensionPage('options.html');
    const models = '[data-part="models"]';
    await page.click(`${models} [data-action="self-test"]`);
    await page.waitFor(`${models} [data-outcome="models.all-work"]`, { timeoutMs: 120_000 });
    expect(await page.text(`${models} [role="status"]`)).toContain(say('en', 'models.no-wasm'));
    await page.close();
  });
});

describe.runIf(isChromium)('a browser that interprets JavaScript, without WebAssembly', () => {
  const browser = useBrowser({ withoutWebAssembly: true });

  it('keeps nobody waiting for a look that would take too long, and says that nothing was looked at', async () => {
    const { check, report } = await checkByHand(browser.session, 'hotel-room.jpg');
    const missed = report.notChecked.map(({ kind }) => kind);
    for (const kind of ['bedding', 'window', 'face', 'text', 'code'] as const) expect(missed).toContain(kind);
    expect(report.metadata.length).toBeGreaterThan(0);
    await check.close();
  });
});
