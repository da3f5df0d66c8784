import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const hotel = samplePath('hotel-room.jpg');
const clean = createHash('sha256')
  .update(strip(readFileSync(hotel)).bytes ?? new Uint8Array())
  .digest('hex');

/** Tried in Chromium only so far. */
describe.runIf(inject('engine') === 'chromium')('a page that forges the messages of the extension', () => {
  const browser = useBrowser();

  it('approves nothing, sees no carrier, and gets only the clean file', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/forger.html`);
    await page.dropFiles('[data-testid="area"]', [hotel]);
    await page.evaluate('forge()');
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await page.evaluate('forge()');
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="upload-cleaned"]');
    const received = await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
    expect(received.sha256).toBe(clean);
    expect(browser.demo.uploads).toBe(1);
    expect(await page.evaluate('globalThis.leaks')).toEqual([]);
    await page.close();
  });
});
