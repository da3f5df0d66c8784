import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

describe('a page that was open when the extension started anew, as after an update', () => {
  const browser = useBrowser({ own: true });

  const untilWord = (url: string, word: string): Promise<true> =>
    poll(`the word ${word}`, 60_000, async () =>
      (await toolbarOf(browser.session, url).catch(() => null))?.word === word ? true : undefined,
    );

  it('is said to need a reload; loaded anew it is guarded', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    const url = await page.url();
    await untilWord(url, 'on');
    await browser.session.restartExtension();
    await untilWord(url, 'F5');
    await page.reload();
    await untilWord(url, 'on');
    await page.pickFiles('[data-testid="input"]', [samplePath('hotel-room.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('decide');
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });
});
