import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReceivedFile } from '../../demo/server';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { ways } from '../support/clients/client';
import type { Way } from '../support/clients/client';
import { smallPhoto } from '../support/clients/photos';
import { countPreviews, waitForPreview } from '../support/clients/previews';
import { clients } from '../support/clients/registry';
import type { NamedClient } from '../support/clients/registry';
import { useClients } from '../support/clients/use-clients';
import { useTempFiles } from '../support/temp-files';
import { useControl } from '../support/use-control';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function cleanSha256(bytes: Uint8Array): string {
  return sha256(strip(bytes).bytes ?? new Uint8Array());
}

function waysOf(client: NamedClient): readonly Way[] {
  return ways.filter((way) => client.use[way] !== undefined);
}

describe('clients', () => {
  const { browser, open, arrived } = useClients();
  const control = useControl();
  const put = useTempFiles();
  /** A photo of its own for each way, as some clients refuse one they already have. */
  const photos: Record<Way, string> = { pick: '', drop: '', paste: '' };
  beforeAll(async () => {
    photos.pick = put('IMG_20220815_1.jpg', await smallPhoto(1000, 'jpeg'));
    photos.drop = put('IMG_20220815_2.jpg', await smallPhoto(900, 'jpeg'));
    photos.paste = put('IMG_20220815_3.png', await smallPhoto(800, 'png'));
  });

  /** Does it as a user would; gives what the server got once the page shows its preview. */
  async function send(page: PageHandle, client: NamedClient, way: Way): Promise<readonly ReceivedFile[]> {
    browser.demo.reset();
    const before = await countPreviews(page, client.preview);
    await client.use[way]?.(page, [photos[way]]);
    await arrived();
    await waitForPreview(page, client.preview, before);
    return browser.demo.received;
  }

  for (const client of clients) {
    describe(client.title, () => {
      let guarded: PageHandle;
      let unguarded: PageHandle;
      beforeAll(async () => {
        unguarded = await open(control.session, client.id);
        guarded = await open(browser.session, client.id);
      });
      afterAll(async () => {
        await guarded.close();
        await unguarded.close();
      });

      for (const way of waysOf(client)) {
        it(`${way}: the original without the extension, the clean file and its preview with it`, async () => {
          const original = readFileSync(photos[way]);
          const [sent] = await send(unguarded, client, way);
          if (!sent) throw new Error('Nothing was sent without the extension');
          // Chromium writes anew what it pastes: that is the picture the page would get.
          if (way !== 'paste' || inject('engine') === 'firefox') expect(sent.sha256).toBe(sha256(original));
          const received = await send(guarded, client, way);
          expect(received.map((file) => file.sha256)).toEqual([cleanSha256(sent.bytes)]);
          const neutral = way === 'paste' ? /^photo-1\.png$/u : /^photo-1\.jpg$/u;
          expect(received[0]?.fileName).toMatch(client.ownNames?.[way] ?? neutral);
          expect(await guarded.hasReviewFrame()).toBe(true);
          expect(guarded.pageErrors).toEqual(unguarded.pageErrors);
        });
      }
    });
  }
});
