import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const clean = createHash('sha256')
  .update(strip(readFileSync(wall)).bytes ?? new Uint8Array())
  .digest('hex');

describe('a file input in a frame', () => {
  const browser = useBrowser();

  it.each(['same-origin', 'cross-origin', 'srcdoc', 'about-blank', 'blob'])(
    '%s: the clean file arrives',
    async (kind) => {
      browser.demo.reset();
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/frame-host.html?kind=${kind}`);
      const frame = await page.innerFrame();
      await frame.waitFor('[data-testid="input"]');
      await frame.pickFiles('[data-testid="input"]', [wall]);
      const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
      expect(received.sha256).toBe(clean);
      await page.close();
    },
  );

  // A known limit: a document without an origin may not load the extension's frame, so there is nobody to decide.
  it.each(['data', 'sandboxed'])('%s: nothing is uploaded, and the pick is cancelled', async (kind) => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/frame-host.html?kind=${kind}`);
    const frame = await page.innerFrame();
    await frame.waitFor('[data-testid="input"]');
    await frame.evaluate(() => {
      addEventListener('cancel', () => Object.assign(globalThis, { cancelled: true }), true);
    });
    await frame.pickFiles('[data-testid="input"]', [wall]);
    await poll('the cancelled pick', 90_000, async () => {
      const cancelled = await frame.evaluate<[], boolean>('globalThis.cancelled === true');
      return cancelled ? true : undefined;
    });
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });
});
