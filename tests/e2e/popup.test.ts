import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { openedFullCheck } from '../support/full-check';
import { samplePath } from '../support/samples';
import { smallPhoto } from '../support/small-photo';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

describe('the popup', () => {
  const browser = useBrowser();
  const put = useTempFiles();

  it('checks a photo that is dropped on it', async () => {
    const popup = await browser.session.extensionPage('popup.html');
    await popup.dropFiles('[data-testid="photo-drop"]', [samplePath('hotel-room.jpg')]);
    await popup.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await popup.close();
  });

  it('tells what the check of an upload brought', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await page.pickFiles('[data-testid="input"]', [put('IMG_2041.jpg', await smallPhoto())]);
    await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]));
    const popup = await browser.session.extensionPage('popup.html');
    const told = await popup.text('[data-part="last-check"]');
    for (const words of ['place', 'camera', 'It went on cleaned.']) expect(told).toContain(words);
    await popup.close();
    await page.close();
  });

  it('checks a photo that is pasted into it', async () => {
    const png = put('room.png', await sharp(samplePath('hotel-room.jpg')).png().toBuffer());
    const popup = await browser.session.extensionPage('popup.html');
    await popup.pasteImage('body', png);
    await popup.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await popup.close();
  });

  it('opens the full check to choose a file, since it closes itself when a chooser takes the focus', async () => {
    const { session } = browser;
    const popup = await session.extensionPage('popup.html');
    await popup.click('[data-action="choose-photo"]');
    const check = await openedFullCheck(session);
    const photo = samplePath('hotel-room.jpg');
    // Firefox does not tell a driver about choosers that extension pages open.
    if (browser.engine === 'firefox') await check.pickFiles('[data-testid="check-input"]', [photo]);
    else await check.answerFileChooser(() => check.click('label:has([data-testid="check-input"])'), [photo]);
    await check.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    expect(await check.count('[data-screen="check"]')).toBe(1);
    await check.close();
  });
});
