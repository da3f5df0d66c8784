import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import type { PageHandle } from '../../tools/browsers/driver';
import { waitForOutcome } from '../../tools/start/outcome';
import manifest from '../../models/manifest.json';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { setProfile } from '../support/set-profile';
import { toolbarOf } from '../support/toolbar';
import { useBrowser } from '../support/use-browser';

describe.runIf(runsHere)('preferences', () => {
  const browser = useBrowser();

  async function choose(page: PageHandle, name: string, value: string): Promise<void> {
    await page.waitFor(`[data-preference="${name}"] select`);
    await page.evaluate(
      (which: string, wanted: string) => {
        const select = document.querySelector<HTMLSelectElement>(`[data-preference="${which}"] select`);
        if (!select) throw new Error(`There is no choice ${which}`);
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return null;
      },
      name,
      value,
    );
  }

  async function nameOfUpload(): Promise<string | undefined> {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath('empty-wall.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    const [received] = await post(page, browser);
    await page.close();
    return received?.fileName;
  }

  it('do what they say: language, names of files, counter, a discreet button', async () => {
    const options = await browser.session.extensionPage('options.html');
    await options.click('[data-preference="counter"] input');
    await options.waitFor('[data-part="counter"]');
    await choose(options, 'names', 'kept');
    // What it gives away is said before.
    await options.click('[data-part="confirm-names"] [data-action="confirm-weaker"]');
    await options.waitFor('[data-preference="names"] option[value="kept"]:checked', { state: 'attached' });
    expect(await nameOfUpload()).toBe('empty-wall.jpg');
    await setProfile(browser.session, 'hidden');
    expect(await nameOfUpload()).toBe('photo-1.jpg');
    await options.reload();
    await options.waitFor('[data-part="counter"]');
    expect(await options.text('[data-part="counter"]')).toContain('2');

    await options.click('[data-preference="discreet"] input');
    await choose(options, 'language', 'fr');
    await options.waitFor('[data-screen="options"][lang="fr"]');
    const page = await browser.session.newPage(`${browser.demo.origin}/composer/`);
    const address = await page.url();
    await poll('the discreet button', 30_000, async () => {
      const shown = await toolbarOf(browser.session, address);
      return shown?.title.includes('les envois sont vérifiés sur ce site') === true && shown.word === ''
        ? true
        : undefined;
    });
    expect((await toolbarOf(browser.session, address))?.title).not.toContain('Whereless');
    await page.close();
    const popup = await browser.session.extensionPage('popup.html');
    await popup.waitFor('[data-screen="popup"][lang="fr"]');
    expect(await popup.text('h1')).toBe('Photos');
    await popup.close();
    await options.close();
  });

  it('keep the name and the copyright, said before and after; never with “I must not be found”', async () => {
    await setProfile(browser.session, 'careful');
    const options = await browser.session.extensionPage('options.html');
    await options.click('[data-preference="credit"] input');
    await options.click('[data-part="confirm-credit"] [data-action="confirm-weaker"]');
    await options.waitFor('[data-preference="credit"] input:checked');
    await options.close();
    const left = async (): Promise<{ readonly tags: readonly string[]; readonly said: string }> => {
      const page = await openComposer(browser);
      await page.pickFiles(photoInput, [samplePath('hotel-room.jpg')]);
      const frame = await page.reviewFrame();
      await frame.waitFor('[data-action="upload-cleaned"]:not([aria-disabled="true"])', { timeoutMs: 90_000 });
      const said = (await frame.count('[data-part="kept"]')) > 0 ? await frame.text('[data-part="kept"]') : '';
      await frame.click('[data-action="upload-cleaned"]');
      await untilReady(page);
      const [received] = await post(page, browser);
      await page.close();
      return { said, tags: tagsLeftByExifTool(received?.bytes ?? new Uint8Array(), 'jpg').sort() };
    };
    const kept = await left();
    expect(kept.tags).toEqual(['EXIF:Artist', 'EXIF:Copyright']);
    expect(kept.said).toContain('Robin Example');
    await setProfile(browser.session, 'hidden');
    expect(await left()).toEqual({ tags: [], said: '' });
  });

  it('cover in the colours around when that is the default', async () => {
    const options = await browser.session.extensionPage('options.html');
    await choose(options, 'fill', 'fringe');
    await options.waitFor('[data-preference="fill"] option[value="fringe"]:checked', { state: 'attached' });
    await options.close();
    const check = await browser.session.extensionPage('check.html');
    await check.pickFiles('[data-testid="check-input"]', [samplePath('hotel-room.jpg')]);
    await check.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await check.click('[data-action="open-editor"]');
    await check.waitFor('.wl-covers__name [data-fill="fringe"]', { state: 'attached', timeoutMs: 30_000 });
    await check.close();
  });

  it('show the models with their size, and that each works here', async () => {
    const options = await browser.session.extensionPage('options.html');
    await options.click('[data-action="self-test"]');
    await options.waitFor('[data-outcome="models.all-work"]', { timeoutMs: 120_000 });
    expect(await options.count('[data-model][data-works="true"]')).toBe(manifest.models.length);
    const hasGraphics = await options.evaluate<[], boolean>('navigator.gpu?.requestAdapter().then(Boolean) ?? false');
    if (!hasGraphics) expect(await options.text('[data-graphics="none"]')).toMatch(/processor|processeur/u);
    // A Chromium that was started by a driver gives an extension no keys.
    const keys = await options.text('[data-command="open-check"] dd');
    if (browser.engine === 'firefox') expect(keys).toMatch(/Alt.*Shift.*W/u);
    expect(keys).not.toBe('');
    await options.close();
  });
});
