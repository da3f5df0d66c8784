import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');

/** Frames with an origin are among the channels, in tests/support/channel-cases.ts. */
describe('a file input in a frame without an origin', () => {
  const browser = useBrowser();

  // A known limit: a document without an origin may not load the extension's frame, so there is nobody to decide.
  it.each(['data', 'sandboxed'])(
    'known limit: %s: nothing is uploaded, and the pick is cancelled at once',
    async (kind) => {
      browser.demo.reset();
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/frame-host.html?kind=${kind}`);
      const frame = await page.innerFrame();
      await frame.waitFor('[data-testid="input"]');
      await frame.evaluate(() => {
        addEventListener('cancel', () => Object.assign(globalThis, { cancelled: true }), true);
      });
      await frame.pickFiles('[data-testid="input"]', [wall]);
      await poll('the cancelled pick', 15_000, async () => {
        const cancelled = await frame.evaluate<[], boolean>('globalThis.cancelled === true');
        return cancelled ? true : undefined;
      });
      expect(browser.demo.uploads).toBe(0);
      await page.close();
    },
  );
});
