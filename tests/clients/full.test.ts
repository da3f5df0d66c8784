import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { FrameHandle, PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { ways } from '../support/clients/client';
import { smallPhoto } from '../support/clients/photos';
import { countPreviews, waitForPreview } from '../support/clients/previews';
import { clients } from '../support/clients/registry';
import { useClients } from '../support/clients/use-clients';
import { isFull } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';

const hotel = samplePath('hotel-room.jpg');

function cleanSha256(path: string): string {
  const bytes = strip(readFileSync(path)).bytes ?? new Uint8Array();
  return createHash('sha256').update(bytes).digest('hex');
}

/** Noise hardly compresses and shows nothing: about 25 MB. */
function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 5000, height: 3800, channels: 3, background: '#888', noise } })
    .withExif({ IFD0: { Make: 'Maker' } })
    .jpeg({ quality: 96 })
    .toBuffer();
}

/** The review, once it asks; the frame may still show what came of an earlier pick. */
function whenAsked(page: PageHandle): Promise<FrameHandle> {
  return poll('the review', 90_000, async () => {
    if (!(await page.hasReviewFrame())) return undefined;
    const frame = await page.reviewFrame();
    return (await frame.count('[data-action="do-not-upload"]:enabled')) > 0 ? frame : undefined;
  });
}

describe.runIf(isFull)('clients, the long matrix', () => {
  const { browser, open, arrived } = useClients();
  const put = useTempFiles();
  let two: readonly string[] = [];
  let large = '';
  beforeAll(async () => {
    two = [put('IMG_1.jpg', await smallPhoto(1000, 'jpeg')), put('IMG_2.jpg', await smallPhoto(900, 'jpeg'))];
    large = put('IMG_3.jpg', await largePhoto());
  });

  for (const client of clients) {
    describe(client.title, () => {
      let page: PageHandle;
      // A new one each time: some clients hide their input once they have sent something.
      beforeEach(async () => {
        browser.demo.reset();
        page = await open(browser.session, client.id);
      });
      afterEach(() => page.close());

      const way = ways.find((one) => one !== 'paste' && client.use[one] !== undefined);
      if (way === undefined) return;

      it.skipIf(client.takesOne)(`${way} of two photos: both arrive clean`, async () => {
        await client.use[way]?.(page, two);
        const digests = (await arrived(2)).map(({ sha256 }) => sha256);
        expect([...digests].sort()).toEqual(two.map(cleanSha256).sort());
      });

      it(`${way} that is cancelled: nothing is sent, and the next one works`, async () => {
        await client.use[way]?.(page, [hotel]);
        const frame = await whenAsked(page);
        expect(browser.demo.received).toHaveLength(0);
        // The list grows while results come in: a click may miss the button that it moves.
        await poll('the end of the review', 60_000, async () => {
          if ((await frame.count('[data-action="do-not-upload"]').catch(() => 0)) === 0) return true;
          await frame.click('[data-action="do-not-upload"]').catch(() => undefined);
          return undefined;
        });
        expect(browser.demo.received).toHaveLength(0);
        const third = put('IMG_4.jpg', await smallPhoto(700, 'jpeg'));
        await client.use[way]?.(page, [third]);
        expect((await arrived()).map(({ sha256 }) => sha256)).toEqual([cleanSha256(third)]);
      });

      it(`${way} of a photo of 25 MB: it arrives clean and is shown`, { timeout: 300_000 }, async () => {
        const before = await countPreviews(page, client.preview);
        await client.use[way]?.(page, [large]);
        expect((await arrived()).map(({ sha256 }) => sha256)).toEqual([cleanSha256(large)]);
        await waitForPreview(page, client.preview, before, 120_000);
      });
    });
  }
});
