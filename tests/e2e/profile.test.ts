import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../../tools/browsers/driver';
import { waitForOutcome } from '../../tools/start/outcome';
import { poll } from '../../tools/browsers/poll';
import { openComposer, photoInput } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

async function chosen(page: PageHandle): Promise<string | null> {
  return page.evaluate(
    () => document.querySelector('.wl-profiles__one:has(input:checked)')?.getAttribute('data-profile') ?? null,
  );
}

describe('the profile', () => {
  const browser = useBrowser();

  async function until(page: PageHandle, profile: string): Promise<void> {
    await poll(`the profile ${profile}`, 15_000, async () => ((await chosen(page)) === profile ? true : undefined));
  }

  it('is raised with one click and kept, and lowered only after reading what gets weaker', async () => {
    const popup = await browser.session.extensionPage('popup.html');
    await until(popup, 'careful');
    await popup.click('[data-profile="hidden"] input');
    await until(popup, 'hidden');
    await popup.reload();
    await until(popup, 'hidden');

    await popup.click('[data-profile="light"] input');
    await popup.click('[data-action="keep-profile"]');
    await until(popup, 'hidden');
    await popup.click('[data-profile="careful"] input');
    await popup.click('[data-action="lower-profile"]');
    await until(popup, 'careful');
    await popup.close();
  });

  it('is raised from the review of a photo, for this one and for the next', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath('hotel-room.jpg')]);
    const { frame: review } = await waitForOutcome(page);
    await review.click('[data-action="raise-profile"]');
    await review.waitFor('[data-part="raised"]');
    await review.click('[data-action="do-not-upload"]');
    const popup = await browser.session.extensionPage('popup.html');
    await until(popup, 'hidden');
    expect(browser.demo.received).toEqual([]);
    await popup.click('[data-profile="careful"] input');
    await popup.click('[data-action="lower-profile"]');
    await until(popup, 'careful');
    await popup.close();
    await page.close();
  });
});
