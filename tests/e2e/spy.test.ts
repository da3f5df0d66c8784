import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { photoInput } from '../support/compose';
import { samplePath } from '../support/samples';
import { allSeen } from '../support/seen';
import { useBrowser } from '../support/use-browser';

const original = samplePath('hotel-room.jpg');

describe('a page that listens first and looks everywhere', () => {
  const browser = useBrowser();
  const openSpy = () => browser.session.newPage(`${browser.demo.origin}/pages/spy.html`);

  it('is a fair test: what is no picture reaches it at once, in many ways', async () => {
    const page = await openSpy();
    await page.pickFiles(photoInput, [samplePath('truth.json')]);
    await page.waitFor('[data-testid="status"]:not(:empty)');
    const ways = new Set((await allSeen(page)).map(({ via }) => via));
    for (const via of ['window input', 'window change', 'document change', 'timer', 'animation frame', 'append']) {
      expect(ways).toContain(via);
    }
    await page.close();
  });

  it('gets nothing before the verdict, and never anything of the original', async () => {
    browser.demo.reset();
    const page = await openSpy();
    await page.pickFiles(photoInput, [original]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    expect(await allSeen(page)).toEqual([]);
    expect(browser.demo.uploads).toBe(0);

    await frame.click('[data-action="upload-cleaned"]');
    const received = await poll('the upload', 30_000, () => Promise.resolve(browser.demo.received[0]));
    // The page hashes what it sees on its own time.
    const seen = await poll('the hashes of what was seen', 15_000, async () => {
      const sights = await allSeen(page);
      return sights.every(({ sha256: digest }) => digest !== null) ? sights : undefined;
    });
    expect(seen.length).toBeGreaterThan(3);
    const { size, mtimeMs } = statSync(original);
    const sha256 = createHash('sha256').update(readFileSync(original)).digest('hex');
    for (const sight of seen) {
      expect(sight.sha256).toBe(received.sha256);
      expect(sight.sha256).not.toBe(sha256);
      expect(sight.name).not.toBe('hotel-room.jpg');
      expect(sight.size).not.toBe(size);
      expect(sight.lastModified).not.toBe(Math.floor(mtimeMs));
    }
    await page.close();
  });
});
