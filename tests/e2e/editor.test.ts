import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../src/core/findings/finding';
import type { FrameHandle, PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { composerStatus, openComposer, photoInput, post, untilReady } from '../support/compose';
import { decodePixels, grown, psnrOutside, spreadInside, type Pixels } from '../support/pixels';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const sample = samplePath('hotel-room.jpg');
/** A piece of carpet that no detector marks. */
const carpet: RegionNorm = [0.7, 0.84, 0.86, 0.95];
/** What is drawn is widened by a JPEG block, and a pointer lands on whole pixels of a smaller picture. */
const widenedNorm = 0.03;
const picture = '.wl-edit-stage__frame';

async function openEditor(frame: FrameHandle): Promise<void> {
  await frame.click('[data-action="open-editor"]');
  await frame.waitFor('[data-part="editor"]');
}

/** Takes away every cover that was proposed. */
async function uncoverAll(frame: FrameHandle): Promise<void> {
  for (let left = await frame.count('[data-action="editor-remove"]'); left > 0; left -= 1) {
    await frame.click('[data-action="editor-remove"]');
  }
  expect(await frame.count('[data-cover]')).toBe(0);
}

async function drawBox(frame: FrameHandle, [x0, y0, x1, y1]: RegionNorm): Promise<void> {
  await frame.click('[data-action="editor-tool-rectangle"]');
  await frame.drag(picture, [
    [x0, y0],
    [x1, y1],
  ]);
}

/** Covers and posts; says yes to what came to light when the covered photo was looked at. */
async function coverAndPost(page: PageHandle, frame: FrameHandle, browser: ReturnType<typeof useBrowser>) {
  await frame.click('[data-action="cover-and-upload"]');
  await poll('the covered photo', 60_000, async () => {
    if ((await composerStatus(page)) === '1 photo ready.') return true;
    if (!(await page.hasReviewFrame())) return undefined;
    if ((await frame.count('.wl-review__head [role="alert"]').catch(() => 0)) > 0) {
      await frame.click('[data-action="cover-and-upload"]').catch(() => undefined);
    }
    return undefined;
  });
  await untilReady(page);
  const [received] = await post(page, browser);
  return received?.bytes ?? new Uint8Array();
}

/** A PNG of the sample, with noise in the box when `seed` is given: nobody can tell what was there. */
async function withNoise(
  toFile: ReturnType<typeof useTempFiles>,
  box: RegionNorm,
  seed: number | null,
): Promise<string> {
  const { data, width, height, channels } = await decodePixels(sample);
  let state = seed ?? 0;
  for (let y = Math.ceil(box[1] * height); y < Math.floor(box[3] * height); y += 1) {
    for (let x = Math.ceil(box[0] * width); seed !== null && x < Math.floor(box[2] * width); x += 1) {
      for (let c = 0; c < channels; c += 1) {
        state = (state * 1103515245 + 12345) % 2147483648;
        data[(y * width + x) * channels + c] = state % 256;
      }
    }
  }
  const png = await sharp(data, { raw: { width, height, channels: channels as 3 } })
    .png()
    .toBuffer();
  return toFile('room.png', png);
}

describe.runIf(runsHere)('the editor', () => {
  const browser = useBrowser();
  const toFile = useTempFiles();

  it('covers what was drawn, after undo and redo, and nothing else', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await openEditor(frame);
    await uncoverAll(frame);
    await drawBox(frame, carpet);
    expect(await frame.count('[data-cover]')).toBe(1);
    await frame.press('Control+z');
    await frame.waitFor('[data-cover]', { state: 'gone' });
    await frame.press('Control+Shift+z');
    await frame.waitFor('[data-cover]', { state: 'attached' });
    await frame.click('[data-action="editor-done"]');
    await frame.waitFor('[data-part="editor"]', { state: 'gone' });

    const before = await decodePixels(sample);
    const after = await decodePixels(await coverAndPost(page, frame, browser));
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(spreadInside(before, carpet)).toBeGreaterThan(20);
    expect(spreadInside(after, carpet)).toBeLessThanOrEqual(2);
    expect(psnrOutside(before, after, [grown(carpet, widenedNorm)])).toBeGreaterThan(35);
    await page.close();
  });

  it('leaves nothing of what was below, also where colours from around are grown into it', async () => {
    const results: Pixels[] = [];
    for (const seed of [null, 7]) {
      const page = await openComposer(browser);
      await page.pickFiles(photoInput, [await withNoise(toFile, carpet, seed)]);
      const { frame } = await waitForOutcome(page);
      await openEditor(frame);
      await uncoverAll(frame);
      await drawBox(frame, grown(carpet, 0.01));
      await frame.click('.wl-fills__one[data-fill="fringe"] input');
      await frame.waitFor('[data-part="editor"][data-preview="drawn"]');
      await frame.click('[data-action="editor-done"]');
      results.push(await decodePixels(await coverAndPost(page, frame, browser)));
      await page.close();
    }
    const [first, second] = results;
    if (!first || !second) throw new Error('two pictures are needed');
    // The bytes of a PNG are its pixels: were there a trace of what was below, the two would differ.
    expect(Buffer.from(first.data).equals(Buffer.from(second.data))).toBe(true);
    expect(spreadInside(first, carpet)).toBeLessThan(90);
  });

  it('crops, by keyboard too', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [sample]);
    const { frame } = await waitForOutcome(page);
    await openEditor(frame);
    await uncoverAll(frame);
    await frame.press('c');
    await frame.drag(picture, [
      [0.1, 0.1],
      [0.6, 0.6],
    ]);
    await frame.waitFor('.wl-crop', { state: 'attached' });
    await frame.evaluate(() => {
      document.querySelector<HTMLElement>('.wl-crop')?.focus();
    });
    await frame.press('Shift+ArrowRight');
    await frame.click('[data-action="editor-done"]');
    const before = await decodePixels(sample);
    const after = await decodePixels(await coverAndPost(page, frame, browser));
    // The drag, and one step of an arrow.
    expect(after.width / before.width).toBeCloseTo(0.52, 1);
    expect(after.height / before.height).toBeCloseTo(0.5, 1);
    expect(after.width / before.width).toBeGreaterThan(0.505);
    await page.close();
  });
});
