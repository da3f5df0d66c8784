import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { tagsLeftByExifReader } from '../support/metadata-left';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const sample = samplePath('empty-wall.jpg');

describe('a picture that is pasted', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  async function pasted(pageName: string, selector: string): Promise<void> {
    browser.demo.reset();
    const png = await sharp(sample).resize(800).png().toBuffer();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/${pageName}.html`);
    await page.pasteImage(selector, put('wall.png', png));
    const received = await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    await poll('the note', 30_000, async () => ((await page.hasReviewFrame()) ? true : undefined));
    const before = await decodePixels(await sharp(png).removeAlpha().toBuffer());
    const after = await decodePixels(await sharp(received.bytes).removeAlpha().toBuffer());
    expect(psnrOutside(before, after, [])).toBe(Infinity);
    expect(tagsLeftByExifReader(Buffer.from(received.bytes))).toEqual([]);
    expect(browser.demo.received).toHaveLength(1);
    await page.close();
  }

  it('reaches a listener as files', () => pasted('paste-files', '[data-testid="area"]'));

  it('reaches a listener as items', () => pasted('paste-items', '[data-testid="area"]'));

  it('is inserted into editable content as the browser would', () => pasted('paste-default', '[data-testid="area"]'));
});
