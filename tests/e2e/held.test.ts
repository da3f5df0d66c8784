import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import type { FrameHandle, PageHandle } from '../../tools/browsers/driver';
import { isOffered, waitForOutcome } from '../../tools/start/outcome';
import { composerStatus, openComposer, photoInput, post, untilReady } from '../support/compose';
import { isFull } from '../support/full';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const sample = samplePath('hotel-room.jpg');

/** Waits until the review says that something went wrong and asks what to do. */
async function untilTrouble(page: PageHandle): Promise<FrameHandle> {
  return poll('the review in trouble', 150_000, async () => {
    const { frame } = await waitForOutcome(page, 60_000);
    return (await isOffered(frame, 'retry')) ? frame : undefined;
  });
}

describe('while a photo is held', () => {
  const browser = useBrowser();

  /** Picks a photo and takes the frame away before there is a verdict. */
  async function losingTheFrame(): Promise<{ readonly page: PageHandle; readonly frame: FrameHandle }> {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    await page.reviewFrame();
    await page.removeReviewFrame();
    return { page, frame: await untilTrouble(page) };
  }

  it('a lost frame uploads nothing; the user is told, and trying again works', async () => {
    const { page, frame } = await losingTheFrame();
    expect(await composerStatus(page)).toBe('');
    expect(browser.demo.uploads).toBe(0);
    await frame.click('[data-action="retry"]');
    const again = await poll('the finished check', 90_000, async () => {
      const outcome = await waitForOutcome(page);
      return (await outcome.frame.count('[data-finding-kind="bedding"]')) > 0 ? outcome : undefined;
    });
    expect(again.kind).toBe('decide');
    await again.frame.click('[data-action="do-not-upload"]');
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });

  it.runIf(isFull)('after a lost frame the stripped file can be sent', async () => {
    const { page, frame } = await losingTheFrame();
    await frame.click('[data-action="upload-cleaned"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    const after = await decodePixels(received?.bytes ?? new Uint8Array());
    expect(received?.fileName).toBe('photo-1.jpg');
    expect(psnrOutside(await decodePixels(sample), after, [])).toBe(Infinity);
    await page.close();
  });

  it.runIf(isFull)('after a lost frame the pick can be cancelled', async () => {
    const { page, frame } = await losingTheFrame();
    await frame.click('[data-action="do-not-upload"]');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await composerStatus(page)).toBe('');
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });

  it.runIf(isFull)(
    'known limit: lost three times, the pick is cancelled and that is said; the next is checked',
    async () => {
      browser.demo.reset();
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
      await page.evaluate(() => {
        addEventListener('cancel', () => Object.assign(globalThis, { cancelled: true }), true);
      });
      await page.pickFiles('[data-testid="input"]', [sample]);
      const told = await poll('the line of text', 90_000, async () => {
        if (await page.hasReviewFrame()) await page.removeReviewFrame();
        return (await page.notice()) ?? undefined;
      });
      expect(told).toContain('Nothing was uploaded.');
      expect(await page.evaluate<[], boolean>('globalThis.cancelled === true')).toBe(true);
      expect(browser.demo.uploads).toBe(0);
      await page.pickFiles('[data-testid="input"]', [samplePath('empty-wall.jpg')]);
      const received = await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
      expect(received.fileName).toBe('photo-1.jpg');
      await page.close();
    },
  );

  it('killed analysis is noticed: nothing is uploaded, and trying again works', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const checking = await page.reviewFrame();
    await poll('the detectors at work', 60_000, async () => {
      return (await checking.text('[data-screen="note"]')).includes('background') ? true : undefined;
    });
    expect(await browser.session.killLookHost()).toBeGreaterThan(0);

    const { frame } = await waitForOutcome(page, 150_000);
    expect(await composerStatus(page)).toBe('');
    expect(browser.demo.uploads).toBe(0);
    // A worker that is ended between two of its looks is only started again: then there is nothing to try again.
    if (await isOffered(frame, 'retry')) await frame.click('[data-action="retry"]');
    await poll('the finished check', 90_000, async () => {
      return (await frame.count('[data-finding-kind="bedding"]')) > 0 ? true : undefined;
    });
    await frame.click('[data-action="upload-cleaned"]');
    await untilReady(page);
    expect(await post(page, browser)).toHaveLength(1);
    await page.close();
  });
});
