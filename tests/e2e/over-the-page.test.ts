import { describe, expect, it } from 'vitest';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

/** What pages do that would hide something of lower rank, as code of the page. */
const obstacles: readonly (readonly [what: string, code: string])[] = [
  [
    'a modal dialog of the page is open',
    `const dialog = document.createElement('dialog'); document.body.append(dialog); dialog.showModal();`,
  ],
  [
    'the page has something over everything, at the highest z-index',
    `const veil = document.createElement('div');
     veil.style.cssText = 'position:fixed;inset:0;background:red;z-index:2147483647';
     document.body.append(veil);`,
  ],
  [
    'the page hides, moves and fades what it did not make itself',
    `const sheet = document.createElement('style');
     sheet.textContent = 'html > div, dialog, iframe { display: none !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }';
     document.head.append(sheet);`,
  ],
  [
    'the whole page is turned, shrunk and blurred',
    `document.body.style.cssText = 'transform: rotate(9deg) scale(0.3); filter: blur(9px); overflow: hidden';`,
  ],
  ['the page is enlarged to 300 %', `document.documentElement.style.zoom = '3';`],
];

describe('the review can be seen and used', () => {
  const browser = useBrowser();

  /** Picks a photo that is asked about, and says no by the mouse. */
  async function sayNo(code: string | null): Promise<void> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    if (code === null) {
      await page.evaluate(() => {
        const button = document.createElement('button');
        button.id = 'fill-the-screen';
        button.textContent = 'Fullscreen';
        button.onclick = () => void document.documentElement.requestFullscreen();
        document.body.prepend(button);
      });
      await page.click('#fill-the-screen');
      await poll('the whole screen', 10_000, () =>
        page.evaluate('document.fullscreenElement !== null || undefined').then((is) => is === true || undefined),
      );
    } else {
      await page.evaluate(`(() => { ${code} })()`);
    }
    await page.pickFiles('[data-testid="input"]', [samplePath('hotel-room.jpg')]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    await frame.waitFor('[data-armed="true"]', { timeoutMs: 15_000 });
    const ours = await page.evaluate(
      'document.elementFromPoint(innerWidth / 2, innerHeight - 40) === document.documentElement.lastElementChild',
    );
    expect(ours).toBe(true);
    if (code === null && browser.engine === 'chromium') {
      // Without a screen, its mouse is elsewhere than the page then.
      await frame.evaluate(`document.querySelector('[data-action="do-not-upload"]').focus()`);
      await frame.press('Enter');
    } else {
      await frame.click('[data-action="do-not-upload"]');
    }
    await frame.waitFor('[data-screen="review"]', { state: 'gone' });
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  }

  it.each(obstacles)('when %s', async (_what, code) => {
    await sayNo(code);
  });

  it('when the page fills the screen', async () => {
    await sayNo(null);
  });
});
