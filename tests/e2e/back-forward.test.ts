import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';
const wall = samplePath('empty-wall.jpg');
const clean = createHash('sha256')
  .update(strip(readFileSync(wall)).bytes ?? new Uint8Array())
  .digest('hex');

describe('a page that is left and comes back', () => {
  const browser = useBrowser();

  /** Leaves the page for another one and goes back; whether the browser had kept it alive. */
  async function leaveAndComeBack(page: PageHandle): Promise<boolean> {
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: false });
      addEventListener('pageshow', () => Object.assign(globalThis, { kept: true }));
    });
    await page.goto(`${browser.demo.origin}/pages/channels/reset-after.html`);
    await page.evaluate(() => {
      setTimeout(() => {
        history.back();
      });
    });
    return poll('the page before', 15_000, async () => {
      const at = await page.url();
      if (!at.endsWith('attached-input.html')) return undefined;
      // Absent: loaded anew. False: brought back, but not shown yet.
      const kept = await page.evaluate<[], boolean | null>('globalThis.kept ?? null');
      return kept === false ? undefined : (kept ?? false);
    });
  }

  /** A browser may drop a page it could have kept, when memory is short for instance: so more than once. */
  async function comeBackAlive(page: PageHandle): Promise<boolean> {
    for (let attempt = 0; attempt < 4; attempt += 1) if (await leaveAndComeBack(page)) return true;
    return false;
  }

  it('is guarded as before', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    expect(await comeBackAlive(page)).toBe(true);
    await page.pickFiles(input, [wall]);
    const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(clean);
    await page.close();
  });

  it('while a photo was held, uploads nothing and holds the next pick', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.pickFiles(input, [samplePath('hotel-room.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('decide');
    await leaveAndComeBack(page);
    expect(await page.hasReviewFrame()).toBe(false);
    expect(browser.demo.uploads).toBe(0);
    await page.pickFiles(input, [wall]);
    const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(clean);
    expect(browser.demo.uploads).toBe(1);
    await page.close();
  });
});
