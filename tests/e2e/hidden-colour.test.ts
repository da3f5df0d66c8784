import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { waitForOutcome, whenDrawn } from '../../tools/start/outcome';
import { buildAlphaPng } from '../support/builders/alpha-png';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { useTempFiles } from '../support/temp-files';
import { runsHere } from '../support/full';
import { useBrowser } from '../support/use-browser';

const widthPx = 64;
const heightPx = 48;

/** The left half is cut out, and everything that was there still is. */
function cutOut(): Uint8Array {
  const rgba = new Uint8Array(4 * widthPx * heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    rgba.set([x * 4, y * 5, (x * y) % 256, x < widthPx / 2 ? 0 : 255], 4 * i);
  }
  return rgba;
}

describe.runIf(runsHere)('colour under what was cut out', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  it('is told, and cleared on request, with every visible pixel as it was', async () => {
    const rgba = cutOut();
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [put('cut-out.png', buildAlphaPng(widthPx, rgba))]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await whenDrawn(frame);
    await frame.waitFor('[data-hidden-colour="found"]', { timeoutMs: 60_000 });
    await frame.click('[data-action="clear-hidden-colour"]');
    await frame.waitFor('[data-hidden-colour="cleared"]', { timeoutMs: 60_000 });
    await frame.click('[data-action="upload-cleaned"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    const after = await sharp(received?.bytes ?? new Uint8Array())
      .raw()
      .toBuffer();
    for (let at = 0; at < rgba.length; at += 4) {
      const shown = rgba[at + 3] !== 0;
      expect([...after.subarray(at, at + 4)]).toEqual(shown ? [...rgba.subarray(at, at + 4)] : [0, 0, 0, 0]);
    }
    await page.close();
  });
});
