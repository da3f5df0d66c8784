import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { failingBuild } from '../support/failing-build';
import { isFull } from '../support/full';
import { smallPhoto } from '../support/small-photo';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

/** Every file of these suites fails when something goes wrong in the extension: this is the proof that it would be seen. */
describe.runIf(isFull)('what goes wrong in the extension', () => {
  let copy = '';
  const browser = useBrowser({
    prepare: (extensionDir) => (copy = failingBuild(extensionDir)),
    broughtAbout: / (throws|refuses|says)/u,
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  const put = useTempFiles();

  it('is on the record, wherever it was, in each of its ways', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.pickFiles('[data-testid="input"]', [put('IMG_2041.jpg', await smallPhoto())]);
    await waitForOutcome(page);
    const settings = await browser.session.extensionPage('options.html');
    const places = ['background', 'relay', 'page-hook', 'review', 'host', 'options', 'worker'];
    // An error in a worker ends it, which its page is told and tells: nothing that nobody caught.
    const caught = 'worker throws';
    const wanted = places
      .flatMap((place) => ['throws', 'refuses', 'says'].map((way) => `${place} ${way}`))
      .filter((one) => one !== caught);
    let missing: readonly string[] = wanted;
    await poll('every error', 20_000, async () => {
      const errors = await browser.session.extensionErrors();
      missing = wanted.filter((one) => !errors.some((error) => error.includes(one)));
      return missing.length === 0 ? true : undefined;
    }).catch(() => undefined);
    expect(missing).toEqual([]);
    await settings.close();
    await page.close();
  });

  it('is not what goes wrong in a page', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.evaluate('void setTimeout(() => { console.error("page says"); throw new Error("page throws"); })');
    await poll('the error', 15_000, () => Promise.resolve(page.pageErrors.length > 0 || undefined));
    expect((await browser.session.extensionErrors()).filter((error) => error.includes('page throws'))).toEqual([]);
    expect((await browser.session.extensionErrors()).filter((error) => error.includes('page says'))).toEqual([]);
    await page.close();
  });
});
