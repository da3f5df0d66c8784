import { createHash, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { say } from '../../src/core/strings/catalogue';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { isOffered, waitForOutcome } from '../../tools/start/outcome';
import { setProfile } from '../support/set-profile';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';
const bytes = randomBytes(2_000);
const digest = createHash('sha256').update(bytes).digest('hex');

describe('a video, which nothing here looks into', () => {
  const browser = useBrowser();
  const put = useTempFiles();
  afterEach(() => setProfile(browser.session, 'careful'));

  async function pick(): Promise<PageHandle> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.pickFiles(input, [put('beach.mp4', bytes)]);
    return page;
  }

  it('goes on untouched, and one sentence says that it was not checked', async () => {
    const page = await pick();
    await poll('the upload', 30_000, () => Promise.resolve(browser.demo.received[0]));
    expect(browser.demo.received.map(({ fileName, sha256 }) => [fileName, sha256])).toEqual([['beach.mp4', digest]]);
    const told = await poll('the line of text', 15_000, async () => (await page.notice()) ?? undefined);
    expect(told).toBe('This video was not checked. It can hold the place where it was filmed.');
    expect(await page.hasReviewFrame()).toBe(false);
    await page.close();
  });

  it('waits for a yes of who must not be found', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await pick();
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    expect(browser.demo.uploads).toBe(0);
    expect(await frame.text('[data-screen="review"]')).toContain('This video was not checked.');
    expect(await frame.count('[data-action="upload-cleaned"]')).toBe(0);
    await frame.click('[data-action="do-not-upload"]');
    await page.close();
    expect(browser.demo.uploads).toBe(0);
  });

  it('goes on as it is once who must not be found said yes, by a typed word', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await pick();
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="other-ways"]');
    await frame.click('[data-action="send-original"]');
    await frame.waitFor('[data-testid="original-word"]');
    expect(await isOffered(frame, 'confirm-send-original')).toBe(false);
    await frame.evaluate(
      (word: string) => {
        const field = document.querySelector<HTMLInputElement>('[data-testid="original-word"]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, word);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      say('en', 'review.original.word'),
    );
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="confirm-send-original"]');
    await poll('the upload', 30_000, () => Promise.resolve(browser.demo.received[0]));
    expect(browser.demo.received.map(({ sha256 }) => sha256)).toEqual([digest]);
    await page.close();
  });
});
