import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { RegionNorm } from '../../src/core/findings/finding';
import type { FrameHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { axeViolations } from '../support/axe';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { decodePixels, spreadInside } from '../support/pixels';
import { outlines } from '../support/review';
import { samplePath } from '../support/samples';
import { setProfile } from '../support/set-profile';
import { useBrowser } from '../support/use-browser';
import { buildWithFaces } from '../support/with-faces';

/** The largest first. */
const faces: readonly RegionNorm[] = [
  [0.1, 0.2, 0.4, 0.6],
  [0.5, 0.2, 0.65, 0.45],
  [0.75, 0.2, 0.85, 0.4],
];
/** Goes on by itself as long as nobody is seen in it. */
const wall = samplePath('empty-wall.jpg');
const covered = '[data-finding-kind="face"][data-treatment="cover"]';
/** More than the noise of a JPEG file in what was filled with one colour. */
const someSpread = 30;

describe('several faces in a photo', () => {
  let copy = '';
  const browser = useBrowser({ prepare: (extensionDir) => (copy = buildWithFaces(extensionDir, faces)) });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  async function untilCovered(frame: FrameHandle, count: number): Promise<void> {
    await poll(`${String(count)} covered faces`, 15_000, async () =>
      (await frame.count(covered)) === count ? true : undefined,
    );
    // The picture shows what the list says.
    expect((await outlines(frame)).filter((one) => one.kind === 'face' && one.covered)).toHaveLength(count);
    expect(await frame.text('[data-part="cover-faces"] [role="status"]')).toContain(
      `${String(count)} of ${String(faces.length)}`,
    );
  }

  async function setEveryFace(everyFace: boolean): Promise<void> {
    const options = await browser.session.extensionPage('options.html');
    const box = '[data-preference="faces"] input';
    await options.waitFor(box);
    expect(await options.count(`${box}:checked`)).toBe(everyFace ? 0 : 1);
    await options.click(box);
    // That less is asked is said before.
    if (!everyFace) await options.click('[data-part="confirm-faces"] [data-action="confirm-weaker"]');
    await options.waitFor(`${box}${everyFace ? ':checked' : ':not(:checked)'}`);
    await options.close();
  }

  it('are covered with one click, or all but one, and single ones kept, with the keyboard too', async () => {
    const check = await browser.session.extensionPage('check.html');
    await check.pickFiles('[data-testid="check-input"]', [wall]);
    await check.waitFor('[data-part="cover-faces"]', { timeoutMs: 90_000 });
    await check.waitFor('[data-part="checked"]', { timeoutMs: 90_000 });
    await untilCovered(check, 0);
    await check.click('[data-action="cover-faces"]');
    await untilCovered(check, faces.length);
    await check.click('[data-finding-kind="face"] [data-treat="keep"]');
    await untilCovered(check, faces.length - 1);
    expect(await check.count('[data-action="cover-faces"][aria-pressed="false"]')).toBe(1);
    // The main one comes last: those of others are the clues.
    await check.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('[data-action="cover-other-faces"]');
      all[all.length - 1]?.focus();
    });
    await check.press('Enter');
    await untilCovered(check, faces.length - 1);
    expect(await check.count('[data-severity="info"][data-treatment="keep"][data-finding-kind="face"]')).toBe(1);
    expect(await check.count('[data-action="cover-other-faces"][aria-pressed="true"]')).toBe(1);
    await check.press('Space');
    await untilCovered(check, faces.length - 1);
    expect(await axeViolations(check)).toEqual([]);
    await check.close();
  });

  it('do not stop a photo by themselves, but do for who must not be found: there those of others are covered', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [wall]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    await page.close();
    await setProfile(browser.session, 'hidden');
    const again = await openComposer(browser);
    await again.pickFiles(photoInput, [wall]);
    const { kind, frame } = await waitForOutcome(again);
    expect(kind).toBe('decide');
    await untilCovered(frame, faces.length - 1);
    await frame.click('[data-action="do-not-upload"]');
    await again.close();
    await setProfile(browser.session, 'careful');
  });

  it('ask, all of them, who wants so, and what goes on shows only the face that was kept', async () => {
    await setEveryFace(true);
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath('hotel-room.jpg')]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await untilCovered(frame, faces.length);
    // Of equal clues the largest comes first.
    await frame.click('[data-finding-kind="face"] [data-action="cover-other-faces"]');
    await untilCovered(frame, faces.length - 1);
    await frame.waitFor('[data-screen="review"][data-armed="true"]', { timeoutMs: 30_000 });
    await frame.click('[data-action="cover-and-upload"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    const pixels = await decodePixels(received?.bytes ?? new Uint8Array());
    const [kept, ...others] = faces.map((face) => spreadInside(pixels, face));
    expect(Math.max(...others)).toBeLessThan(someSpread);
    expect(kept).toBeGreaterThan(someSpread);
    await page.close();

    await setEveryFace(false);
    const last = await openComposer(browser);
    await last.pickFiles(photoInput, [wall]);
    expect((await waitForOutcome(last)).kind).toBe('passed');
    await last.close();
  });
});
