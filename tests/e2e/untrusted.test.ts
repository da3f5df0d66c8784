import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { FrameHandle } from '../../tools/browsers/driver';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput } from '../support/compose';
import { pictureWithCode } from '../support/draw-code';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const markup = '<img src=x onerror="document.title=1"><b id=injected>';
/** Right-to-left override, isolate, zero width space, bell, escape, line separator. */
const tricks = '\u202e\u2066\u200b\u0007\u001b\u2028';
const trick = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** What of the texts above would be more than text in a document of the extension. */
async function expectTextOnly(frame: FrameHandle): Promise<void> {
  const found = await frame.evaluate(() => ({
    text: document.documentElement.innerText,
    attributes: Array.from(document.querySelectorAll('*'), (element) =>
      Array.from(element.attributes, ({ value }) => value).join(' '),
    ).join(' '),
    injected: document.querySelectorAll('#injected, img[src="x"], script:not([src])').length,
    // An address that came from a photo is text, not something to go to.
    links: Array.from(document.links, ({ href }) => href).filter((href) => href.includes('evil')),
    title: document.title,
  }));
  expect(found.injected).toBe(0);
  expect(found.links).toEqual([]);
  expect(found.title).not.toBe('1');
  expect(found.text).not.toMatch(trick);
  expect(found.attributes).not.toMatch(trick);
}

describe('what strangers wrote into a photo', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  async function hostilePhoto(): Promise<Buffer> {
    const place = { width: 800, height: 600, xPx: 400, yPx: 300, modulePx: 4, degrees: 0 };
    const { data, ...raw } = await pictureWithCode(`https://evil.test/?${markup}${tricks}`, 'QRCode', place);
    return sharp(data, { raw: { ...raw, channels: 4 } })
      .flatten()
      .jpeg({ quality: 95 })
      .withExif({ IFD0: { Make: markup, Model: `model${tricks}`, ImageDescription: `javascript:${markup}` } })
      .toBuffer();
  }

  it('name, hidden texts and code: is shown as text, and nothing of it is opened', async () => {
    const page = await openComposer(browser);
    const name = `${markup.replaceAll('/', '')}${tricks}gpj.exe.jpg`;
    await page.pickFiles(photoInput, [put(name, await hostilePhoto())]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await expectTextOnly(frame);
    const shown = await frame.evaluate(() => document.documentElement.textContent);
    expect(shown).toContain('onerror=');
    await frame.click('[data-action="do-not-upload"]');
    expect(browser.session.requests.map(({ url }) => url).filter((url) => url.includes('evil'))).toEqual([]);
    await page.close();
  });

  it('a name of a million letters is cut, and the check goes its way', async () => {
    const page = await browser.session.extensionPage('check.html');
    await page.waitFor('input[data-testid="check-input"]', { state: 'attached' });
    await page.evaluate(
      (base64: string, hostile: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const transfer = new DataTransfer();
        const name = `${hostile.repeat(Math.ceil(1_000_000 / hostile.length))}.jpg`;
        transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
        const input = document.querySelector<HTMLInputElement>('input[data-testid="check-input"]');
        if (!input) return null;
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return null;
      },
      (await hostilePhoto()).toString('base64'),
      `${markup}${tricks}`,
    );
    await page.waitFor('[data-finding-kind="code"]', { timeoutMs: 90_000 });
    await expectTextOnly(page);
    expect((await page.evaluate(() => document.documentElement.outerHTML)).length).toBeLessThan(200_000);
    await page.close();
  });
});
