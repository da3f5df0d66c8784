import { describe, expect, it } from 'vitest';
import { waitForOutcome, whenDrawn } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { iou } from '../support/iou';
import { tagsLeftByExifReader, tagsLeftByExifTool } from '../support/metadata-left';
import { decodePixels, grown, psnrOutside, spreadInside } from '../support/pixels';
import { outlines } from '../support/review';
import { samplePath, trueBoxes } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const sample = 'hotel-room.jpg';
/** What is covered reaches a little beyond the outline: padding, and whole JPEG blocks. */
const paddingNorm = 0.06;

describe('a hotel room', () => {
  const browser = useBrowser();

  it('opens the review with the bed boxed, and uploads it covered', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath(sample)]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await whenDrawn(frame);

    const drawn = await outlines(frame);
    const [bed] = trueBoxes(sample, 'bedding');
    const best = Math.max(...drawn.filter((o) => o.kind === 'bedding').map((o) => iou(o.region, bed ?? [0, 0, 0, 0])));
    expect(best).toBeGreaterThan(0.6);
    expect(browser.demo.uploads).toBe(0);

    // What is covered beside the outlines goes with one click.
    const detail = '[data-finding-kind="detail"]';
    await frame.waitFor(`${detail}[data-treatment="cover"]`);
    await frame.click(`${detail} [data-treat="keep"]`);
    await frame.waitFor(`${detail}[data-treatment="keep"]`);

    await frame.click('[data-action="cover-and-upload"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    const after = await decodePixels(received?.bytes ?? new Uint8Array());
    const before = await decodePixels(samplePath(sample));
    expect([after.width, after.height]).toEqual([before.width, before.height]);

    const covered = drawn.filter((outline) => outline.covered);
    expect(covered.map((outline) => outline.kind)).toContain('bedding');
    for (const { region } of covered) {
      expect(spreadInside(before, region)).toBeGreaterThan(60);
      expect(spreadInside(after, region)).toBeLessThanOrEqual(2);
    }
    const untouched = covered.map(({ region }) => grown(region, paddingNorm));
    expect(psnrOutside(before, after, untouched)).toBeGreaterThan(38);
    expect(tagsLeftByExifTool(received?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);
    await page.close();
  });

  it('uploads the picture untouched when the user says so', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath(sample)]);
    const { frame } = await waitForOutcome(page);
    await frame.click('[data-action="upload-cleaned"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    const bytes = received?.bytes ?? new Uint8Array();
    expect(psnrOutside(await decodePixels(samplePath(sample)), await decodePixels(bytes), [])).toBe(Infinity);
    expect(tagsLeftByExifTool(bytes, 'jpg')).toEqual([]);
    expect(tagsLeftByExifReader(bytes)).toEqual([]);
    await page.close();
  });
});
