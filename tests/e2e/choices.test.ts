import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { isOffered, waitForOutcome } from '../../tools/start/outcome';
import { composerStatus, openComposer, photoInput, post, untilReady } from '../support/compose';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { setProfile } from '../support/set-profile';
import { useBrowser } from '../support/use-browser';

const sample = samplePath('hotel-room.jpg');

describe.runIf(runsHere)('the choices', () => {
  const browser = useBrowser();
  afterEach(() => setProfile(browser.session, 'careful'));

  it('"do not upload" sends nothing, and the page can be used again', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="do-not-upload"]');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await composerStatus(page)).toBe('');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#photos')?.files?.length)).toBe(0);
    expect(browser.demo.uploads).toBe(0);

    await page.pickFiles(photoInput, [samplePath('empty-wall.jpg')]);
    await untilReady(page);
    expect(await post(page, browser)).toHaveLength(1);
    await page.close();
  });

  it('the original goes out only after a second, deliberate step', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="other-ways"]');
    await frame.click('[data-action="send-original"]');
    await frame.waitFor('[data-action="confirm-send-original"]');
    expect(await composerStatus(page)).toBe('');
    await frame.click('[data-action="back"]');
    await frame.waitFor('[data-action="confirm-send-original"]', { state: 'gone' });
    expect(await isOffered(frame, 'upload-cleaned')).toBe(true);

    await frame.click('[data-action="send-original"]');
    await frame.click('[data-action="confirm-send-original"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.bytes.equals(readFileSync(sample))).toBe(true);
    await page.close();
  });

  it('wait for the whole check, unless the user says not to', async () => {
    const page = await openComposer(browser);
    // So many that the check runs on while the first of them is asked about.
    await page.pickFiles(photoInput, Array<string>(8).fill(sample));
    const frame = await page.reviewFrame();
    await frame.waitFor('[data-screen="review"][data-phase="checking"] [data-action="dont-wait"]', {
      timeoutMs: 60_000,
    });
    await frame.click('[data-action="other-ways"]');
    expect(await isOffered(frame, 'send-original')).toBe(false);
    await frame.click('[data-action="dont-wait"]');
    await frame.waitFor('[data-phase="checking"] [data-action="send-original"]:enabled');
    expect(await frame.count('[data-action="dont-wait"]')).toBe(0);
    await frame.click('[data-action="do-not-upload"]');
    await page.close();
  });

  it('for who must not be found the original goes out only after a typed word', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="other-ways"]');
    await frame.click('[data-action="send-original"]');
    await frame.waitFor('[data-testid="original-word"]');
    const type = (word: string): Promise<null> =>
      frame.evaluate((text: string) => {
        const field = document.querySelector<HTMLInputElement>('[data-testid="original-word"]');
        // As typing does it: React reads the value that its own setter did not see.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        return null;
      }, word);
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await isOffered(frame, 'confirm-send-original')).toBe(false);
    await type('origin');
    expect(await isOffered(frame, 'confirm-send-original')).toBe(false);
    await type('original');
    await frame.click('[data-action="confirm-send-original"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.bytes.equals(readFileSync(sample))).toBe(true);
    await page.close();
  });

  it('a click that the page makes up does nothing', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await frame.evaluate(() => {
      document.querySelector<HTMLButtonElement>('[data-action="upload-cleaned"]')?.click();
    });
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    expect(await composerStatus(page)).toBe('');
    expect(await isOffered(frame, 'upload-cleaned')).toBe(true);
    await page.close();
  });
});
