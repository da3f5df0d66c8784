import { describe, expect, it } from 'vitest';
import type { LookUsage } from '../../src/bridge/look-calls';
import { detectors } from '../../src/inference/registry';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, untilReady } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

/** What the host has loaded since it started, as told to a page of the extension that asks for a turn there. */
function usage(check: PageHandle): Promise<LookUsage> {
  return check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
}

describe('the look host', () => {
  const browser = useBrowser({ own: true });

  it('loads the models before a photo comes and once for two tabs, and leaves no tensor behind', async () => {
    const check = await browser.session.extensionPage('check.html');
    await check.waitFor('[data-screen="check"]');
    expect(await usage(check)).toEqual({
      loads: 0,
      tensors: 0,
      threads: 0,
      graphics: { seeing: 'not-tried', reading: 'not-tried' },
    });

    const first = await openComposer(browser);
    await first.click('textarea');
    const loaded = await poll('the models loaded', 90_000, async () => {
      const now = await usage(check);
      return now.loads === detectors.length ? now : undefined;
    });
    expect(loaded.tensors).toBeGreaterThan(0);
    const second = await openComposer(browser);
    for (const page of [first, second]) {
      await page.pickFiles(photoInput, [samplePath('empty-wall.jpg')]);
      expect((await waitForOutcome(page)).kind).toBe('passed');
      await untilReady(page);
      await page.close();
    }
    expect(await usage(check)).toEqual(loaded);
    await check.close();
  });
});
