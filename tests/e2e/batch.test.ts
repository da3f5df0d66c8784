import { describe, expect, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const picked = ['empty-wall.jpg', 'hotel-room.jpg', 'hotel-room-rotated.jpg'];

describe.runIf(runsHere)('three photos in one upload', () => {
  const browser = useBrowser();

  it('get one review: a summary, the worst first, what is common named once; and go on in their order', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, picked.map(samplePath));
    const { kind, frame } = await waitForOutcome(page, 240_000);
    expect(kind).toBe('decide');
    const shown = await frame.evaluate(() =>
      Array.from(document.querySelectorAll('.wl-strip__photo'), (each) => each.getAttribute('aria-label') ?? ''),
    );
    expect(shown).toHaveLength(3);
    expect(shown[2]).toContain('empty-wall.jpg');
    const summary = await frame.text('[data-part="batch"]');
    expect(summary).toContain('2 of 3 photos need a decision.');
    expect(summary.match(/Bed or bedding \(2\)/gu)).toHaveLength(1);
    expect(browser.demo.received).toEqual([]);

    await frame.click('[data-action="upload-cleaned"]');
    await untilReady(page, 3);
    const received = await post(page, browser);
    expect(received.map(({ fileName }) => fileName)).toEqual(['photo-1.jpg', 'photo-2.jpg', 'photo-3.jpg']);
    await page.close();
  });
});
