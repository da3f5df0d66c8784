import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { tagsLeftByExifReader, tagsLeftByExifTool } from '../support/metadata-left';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const sample = 'empty-wall.jpg';

describe('an empty wall with GPS', () => {
  const browser = useBrowser();

  it('is a fair test: the sample carries its place, as both judges see', () => {
    const bytes = readFileSync(samplePath(sample));
    expect(tagsLeftByExifTool(bytes, 'jpg').some((tag) => tag.includes('GPSLatitude'))).toBe(true);
    expect(tagsLeftByExifReader(bytes).some((tag) => tag.includes('GPSLatitude'))).toBe(true);
  });

  it('goes on without a click, without metadata and with the same pixels', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath(sample)]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('passed');
    await untilReady(page);
    expect(await frame.text('[data-screen="note"]')).toMatch(/removed/iu);

    const [received] = await post(page, browser);
    const bytes = received?.bytes ?? new Uint8Array();
    expect(received?.fileName).toBe('photo-1.jpg');
    expect(received?.type).toBe('image/jpeg');
    expect(tagsLeftByExifTool(bytes, 'jpg')).toEqual([]);
    expect(tagsLeftByExifReader(bytes)).toEqual([]);
    const before = await decodePixels(samplePath(sample));
    const after = await decodePixels(bytes);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(psnrOutside(before, after, [])).toBe(Infinity);
    await page.close();
  });

  it('is told what is hidden in it while it is still looked at', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath(sample)]);
    const words = await poll('words about hidden data', 30_000, async () => {
      if (!(await page.hasReviewFrame())) return undefined;
      const frame = await page.reviewFrame();
      const told = await frame.evaluate(
        () => document.querySelector('[data-phase="checking"] [data-words="hidden"]')?.textContent ?? null,
      );
      return told ?? undefined;
    });
    expect(words).toContain('place');
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await page.close();
  });

  it('is uploaded at once by a page that uploads at once', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/composer/?auto`);
    await page.pickFiles(photoInput, [samplePath(sample)]);
    await waitForOutcome(page);
    await page.waitFor('[data-testid="feed"] img');
    expect(browser.demo.received.map((file) => file.fileName)).toEqual(['photo-1.jpg']);
    expect(tagsLeftByExifTool(browser.demo.received[0]?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);
    await page.close();
  });
});
