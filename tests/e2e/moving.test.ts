import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CheckAutomation } from '../../src/bridge/check-automation';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const size = { width: 800, height: 600 } as const;

/** A clip whose first images are plain, and whose last is the room. */
async function clip(): Promise<Buffer> {
  const [wall, door] = await Promise.all(
    ['#d8d2c4', '#9fb0a8'].map((background) =>
      sharp({ create: { ...size, channels: 3, background } })
        .raw()
        .toBuffer(),
    ),
  );
  if (!wall || !door) throw new Error('two plain images are needed');
  const room = await sharp(samplePath('hotel-room.jpg'))
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
  const raw = { width: size.width, height: size.height * 3, channels: 3 as const, pageHeight: size.height };
  return sharp(Buffer.concat([wall, door, room]), { raw })
    .webp({ quality: 90, delay: [100, 100, 100] })
    .toBuffer();
}

describe.runIf(runsHere)('a picture that moves', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  it('is looked at to its last image, and covered becomes one still picture', async () => {
    const bytes = await clip();
    expect((await sharp(bytes).metadata()).pages).toBe(3);
    const page = await browser.session.extensionPage('check.html');
    await page.evaluate(() => {
      const check = globalThis as unknown as { wherelessCheck: CheckAutomation; checked?: Promise<unknown> };
      check.checked = check.wherelessCheck.run();
      return true;
    });
    await page.pickFiles('[data-testid="check-input"]', [put('clip.webp', bytes)]);
    const covered = await page.evaluate(async () => {
      const check = globalThis as unknown as { wherelessCheck: CheckAutomation; checked?: Promise<unknown> };
      await check.checked;
      const { status } = await check.wherelessCheck.redact();
      return [status, await check.wherelessCheck.redactedBase64()] as const;
    });
    expect(await page.count('[data-finding-kind="bedding"]')).toBeGreaterThan(0);
    expect(await page.count('[data-not-checked="picture"]')).toBe(0);
    expect(covered[0]).toBe('covered');
    const { pages = 1 } = await sharp(Buffer.from(covered[1] ?? '', 'base64')).metadata();
    expect(pages).toBe(1);
    await page.close();
  });
});
