import { describe, expect, inject, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { photoInput, post, untilReady } from '../support/compose';
import { isFull } from '../support/full';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

/** In Chromium only with the long matrices. */
const runs = isFull || inject('engine') === 'firefox';

describe.runIf(runs)('in a private window, once the user has allowed it there', () => {
  const browser = useBrowser({ own: true });

  it('photos are cleaned as anywhere, and a clue is asked about', async () => {
    const page = await browser.session.privatePage(`${browser.demo.origin}/composer/`);
    await page.reload();
    await page.pickFiles(photoInput, [samplePath('empty-wall.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.fileName).toBe('photo-1.jpg');
    expect(tagsLeftByExifTool(received?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);

    await page.pickFiles(photoInput, [samplePath('hotel-room.jpg')]);
    expect((await waitForOutcome(page)).kind).not.toBe('passed');
    const frame = await page.reviewFrame();
    await frame.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await page.close();
  });
});
