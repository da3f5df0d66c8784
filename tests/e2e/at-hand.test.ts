import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput } from '../support/compose';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

describe('what shows the review', () => {
  const browser = useBrowser();

  it('loads, unseen, while the user chooses a file, and shows that pick', async () => {
    const page = await openComposer(browser);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.answerFileChooser(async () => {
      await page.click(photoInput);
      await poll('the frame', 10_000, async () => (await page.hasReviewFrame()) || undefined);
      const frame = await page.reviewFrame();
      await frame.waitFor('#root', { state: 'attached' });
      expect(await frame.count('[data-screen]')).toBe(0);
      expect(await page.evaluate('document.documentElement.lastElementChild.getBoundingClientRect().height')).toBe(0);
    }, [samplePath('hotel-room.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('decide');
    await page.close();
  });

  it('does not come for a script that opens a picker without the user', async () => {
    const page = await openComposer(browser);
    await page.evaluate(`document.querySelector('${photoInput}').click()`);
    await page.evaluate(`new Promise((resolve) => { setTimeout(resolve, 500); })`);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.close();
  });
});
