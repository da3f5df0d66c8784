import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput } from '../support/compose';
import { pictureWithCode } from '../support/draw-code';
import { useTempFiles } from '../support/temp-files';
import { runsHere } from '../support/full';
import { useBrowser } from '../support/use-browser';

describe.runIf(runsHere)('a photo with a code', () => {
  const browser = useBrowser();
  const temp = useTempFiles();

  it('opens the review, which says in words what the code holds', async () => {
    const place = { width: 800, height: 600, xPx: 500, yPx: 250, modulePx: 4, degrees: 15 };
    const { data, ...raw } = await pictureWithCode('WIFI:T:WPA;S:Mira Guest;P:lilac-42;;', 'QRCode', place);
    const png = await sharp(data, { raw: { ...raw, channels: 4 } })
      .png()
      .toBuffer();
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [temp('code.png', png)]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    const row = await frame.text('[data-finding-kind="code"]');
    expect(row).toContain('Wi-Fi network: Mira Guest');
    expect(row).toContain('Wi-Fi password: lilac-42');
    await page.close();
  });
});
