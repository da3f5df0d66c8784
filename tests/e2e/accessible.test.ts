import { describe, expect, it } from 'vitest';
import type { FrameHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { axeViolations } from '../support/axe';
import { openComposer, photoInput, untilReady } from '../support/compose';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const sample = samplePath('hotel-room.jpg');

/** The `data-action`, or another name, of what has the focus. */
function focused(frame: FrameHandle): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('data-action') ?? element?.getAttribute('data-testid') ?? element?.tagName ?? '';
  });
}

/** Presses Tab until something has the focus, as a user would. */
async function tabTo(frame: FrameHandle, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await focused(frame)) === name) return;
    await frame.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** A choice takes no key before it has been on the screen for a while. */
async function untilArmed(frame: FrameHandle): Promise<void> {
  await frame.waitFor('[data-screen="review"][data-armed="true"]', { timeoutMs: 30_000 });
}

describe.runIf(runsHere)('axe', () => {
  const browser = useBrowser();

  it.each(['popup.html', 'options.html', 'check.html'])('has nothing against %s', async (path) => {
    const page = await browser.session.extensionPage(path);
    await page.waitFor('[data-screen]', { timeoutMs: 30_000 });
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('has nothing against the review, the editor, the question before an original, and the note', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    expect(await axeViolations(frame)).toEqual([]);
    await frame.click('[data-action="open-editor"]');
    await frame.waitFor('[data-part="editor"][data-preview="drawn"]', { timeoutMs: 30_000 });
    expect(await axeViolations(frame)).toEqual([]);
    await frame.click('[data-action="editor-cancel"]');
    await frame.click('[data-action="other-ways"]');
    await frame.click('[data-action="send-original"]');
    await frame.waitFor('[data-part="confirm-original"]');
    expect(await axeViolations(frame)).toEqual([]);
    await frame.click('[data-action="back"]');
    await frame.click('[data-action="upload-cleaned"]');
    await frame.waitFor('[data-screen="note"]', { timeoutMs: 30_000 });
    expect(await axeViolations(frame)).toEqual([]);
    await page.close();
  });
});

describe.runIf(runsHere)('the keyboard alone', () => {
  const browser = useBrowser();

  it('goes from the pick over the review and the cover to the upload', async () => {
    const { demo } = browser;
    const page = await openComposer(browser);
    // The chooser is the browser's own; what it gives comes from the driver.
    await tabTo(page, 'photos');
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    // The review took the focus, at its title.
    await poll('the focus in the review', 15_000, async () => ((await focused(frame)) === 'H2' ? true : undefined));
    await untilArmed(frame);

    // Into the editor and back, with nothing changed.
    await tabTo(frame, 'open-editor');
    await frame.press('Enter');
    await frame.waitFor('[data-part="editor"]');
    await tabTo(frame, 'editor-cancel');
    await frame.press('Enter');
    await frame.waitFor('[data-part="editor"]', { state: 'gone' });

    await tabTo(frame, 'cover-and-upload');
    await frame.press('Enter');
    // What comes to light under the covers is asked about once.
    await poll('the upload to go on', 90_000, async () => {
      if (!(await page.hasReviewFrame())) return true;
      const asks = await frame.count('.wl-review__head [role="alert"]').catch(() => 0);
      if (asks > 0 && (await frame.count('[data-screen="review"][data-armed="true"]')) > 0) {
        await tabTo(frame, 'cover-and-upload');
        await frame.press('Enter');
      }
      return (await frame.count('[data-screen="note"]').catch(() => 0)) > 0 ? true : undefined;
    });
    await untilReady(page);
    const uploads = demo.uploads;
    // Where the review was there is a note for a while; the focus is back in the page.
    await poll('the focus back in the page', 10_000, async () =>
      (await frame.evaluate(() => document.hasFocus()).catch(() => false)) ? undefined : true,
    );
    await tabTo(page, 'post');
    await page.press('Enter');
    await poll('the upload', 30_000, () => Promise.resolve(demo.uploads > uploads ? true : undefined));
    await page.close();
  });
});
