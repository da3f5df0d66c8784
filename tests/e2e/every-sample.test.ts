import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectPhotos } from '../../tools/check/photos';
import { isOffered, waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { isFull } from '../support/full';
import { tagsLeftByExifReader, tagsLeftByExifTool } from '../support/metadata-left';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const photos = collectPhotos([samplePath('.')])
  .map(({ relative }) => relative)
  .filter((name) => parse(name).dir === '');

/** A long matrix: only with `npm run test:full`. */
describe.runIf(isFull)('every sample photo', () => {
  const browser = useBrowser();

  it.each(photos)('%s arrives with nothing hidden in it and the same pixels', async (name) => {
    const path = samplePath(name);
    const extension = parse(name).ext.slice(1);
    expect(tagsLeftByExifTool(readFileSync(path), extension)).not.toEqual([]);
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [path]);
    const { kind, frame } = await waitForOutcome(page);
    if (kind === 'decide') {
      expect(await isOffered(frame, 'upload-cleaned')).toBe(true);
      await frame.click('[data-action="upload-cleaned"]');
    }
    await untilReady(page);
    const [received] = await post(page, browser);
    const bytes = received?.bytes ?? new Uint8Array();
    expect(parse(received?.fileName ?? '').ext).toBe(parse(name).ext);
    expect(tagsLeftByExifTool(bytes, extension)).toEqual([]);
    expect(tagsLeftByExifReader(bytes)).toEqual([]);
    expect(psnrOutside(await decodePixels(path), await decodePixels(bytes), [])).toBe(Infinity);
    await page.close();
  });
});
