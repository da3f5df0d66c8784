import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';

describe('what shows the review', () => {
  const browser = useBrowser();

  it('loads, unseen, while the user chooses a file, and shows that pick', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.answerFileChooser(async () => {
      await page.click(input);
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
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/clicks-by-itself.html`);
    await page.evaluate(`new Promise((resolve) => { setTimeout(resolve, 500); })`);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.close();
  });
});
