import { describe, expect, it } from 'vitest';
import type { LookUsage } from '../../src/bridge/look-calls';
import { detectors } from '../../src/inference/registry';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, untilReady } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');

describe('the look host', () => {
  const browser = useBrowser();

  /** What the host has loaded since it started, as a page of the extension that asks for a turn there is told. */
  async function usage(): Promise<LookUsage> {
    const check = await browser.session.extensionPage('check.html');
    await check.waitFor('[data-screen="check"]');
    const told = await check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
    await check.close();
    return told;
  }

  async function passInNewTab(): Promise<void> {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [wall]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    await page.close();
  }

  it('loads the models once for two tabs, and leaves no tensor behind', async () => {
    await passInNewTab();
    const first = await usage();
    expect(first.loads).toBe(detectors.length);
    expect(first.tensors).toBeGreaterThan(0);
    await passInNewTab();
    expect(await usage()).toEqual(first);
  });
});
