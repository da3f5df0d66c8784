import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageHandle } from '../../tools/browsers/driver';
import { strip } from '../../src/core/formats/strip';
import { poll } from '../../tools/browsers/poll';
import { isFull, runsHere } from '../support/full';
import { openedFullCheck } from '../support/full-check';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';
import { useScreen } from '../support/use-screen';

const wall = samplePath('empty-wall.jpg');
const hotel = samplePath('hotel-room.jpg');
const clean = (path: string): Uint8Array => strip(readFileSync(path)).bytes ?? new Uint8Array();

describe.runIf(runsHere)('a check by hand', () => {
  // Without a screen Firefox keeps no picture on its clipboard.
  const display = useScreen();
  const browser = useBrowser(isFull ? { display } : {});
  const put = useTempFiles();
  const downloads = mkdtempSync(join(tmpdir(), 'whereless-downloads-'));
  afterAll(() => {
    rmSync(downloads, { recursive: true, force: true });
  });

  async function pageWithPicture(): Promise<PageHandle> {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/pictures.html`);
    await poll('the picture', 30_000, () =>
      page.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('#file');
        return image?.complete === true && image.naturalWidth > 0 ? true : undefined;
      }),
    );
    return page;
  }

  it('copies the cleaned picture, and saves all of them as one archive', async () => {
    const check = await browser.session.extensionPage('check.html');
    // Something else is on the clipboard before; and this page may read it from now on.
    const dot = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await check.copyImage(put('dot.png', dot));
    await check.pickFiles('[data-testid="check-input"]', [hotel, wall]);
    await check.waitFor('[data-action="save-all-covered"]:enabled', { timeoutMs: 120_000 });

    await browser.session.saveDownloadsTo(downloads);
    await check.click('[data-action="save-all"]');
    const path = join(downloads, 'photos.zip');
    const archive = await poll('the archive', 30_000, async () => {
      if (!existsSync(path)) return undefined;
      return JSZip.loadAsync(readFileSync(path), { checkCRC32: true }).catch(() => undefined);
    });
    const files = await Promise.all(
      Object.values(archive.files).map(async (file) => [file.name, await file.async('uint8array')] as const),
    );
    expect(files).toEqual([
      ['photo-1.jpg', clean(hotel)],
      ['photo-2.jpg', clean(wall)],
    ]);

    await check.click('.wl-photos__item:nth-child(2) .wl-photos__choose');
    await check.click('[data-action="copy-picture"]');
    await poll('"copied"', 60_000, async () =>
      (await check.text('.wl-actions__told')).startsWith('Copied.') ? true : undefined,
    );
    const base64 = await check.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bytes = new Uint8Array(await ((await item?.getType('image/png')) ?? new Blob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    const copied = Buffer.from(base64, 'base64');
    const after = await decodePixels(await sharp(copied).removeAlpha().toBuffer());
    const before = await decodePixels(wall);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    // The browser's own decoder of JPEG is not that of the judge.
    expect(psnrOutside(before, after, [])).toBeGreaterThan(45);
    expect(tagsLeftByExifTool(copied, 'png')).toEqual([]);
    await check.close();
  });

  it('begins in the menu of a picture', async () => {
    const page = await pageWithPicture();
    await browser.session.clickPictureMenu(page, '#file');
    const check = await openedFullCheck(browser.session);
    await check.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    expect(await check.count('.wl-photos__item')).toBe(1);
    await check.close();
    await page.close();
  });

  it('begins behind the toolbar button, with all pictures of the page', async () => {
    const page = await pageWithPicture();
    const popup = await browser.session.clickToolbarButton(page);
    await popup.click('[data-action="check-page"]');
    const check = await openedFullCheck(browser.session);
    await check.waitFor('[data-metadata-category="place"]', { timeoutMs: 90_000 });
    // The ornament of one pixel is left out.
    expect(await check.count('.wl-photos__item')).toBe(1);
    await check.close();
    await page.close();
  });
});
