import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

const hotel = samplePath('hotel-room.jpg');
const clean = createHash('sha256')
  .update(strip(readFileSync(hotel)).bytes ?? new Uint8Array())
  .digest('hex');

describe('a page that forges the messages of the extension', () => {
  const browser = useBrowser();

  it.each(['pick', 'drop', 'paste'])(
    '%s: approves nothing, sees no carrier, and gets only the clean file',
    async (way) => {
      browser.demo.reset();
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/forger.html`);
      if (way === 'pick') await page.pickFiles('[data-testid="input"]', [hotel]);
      else if (way === 'drop') await page.dropFiles('[data-testid="area"]', [hotel]);
      else await page.pasteImage('[data-testid="area"]', samplePath('living-room.png'));
      await page.evaluate('document.createElement("form").submit()');
      await page.evaluate('forge()');
      const { kind, frame } = await waitForOutcome(page);
      expect(kind).toBe('decide');
      await page.evaluate('forge()');
      // Not even a click that a script makes in the review itself counts.
      await frame.evaluate(() => {
        document.querySelector<HTMLElement>('[data-action="upload-cleaned"]')?.click();
      });
      expect(browser.demo.uploads).toBe(0);
      await frame.click('[data-action="upload-cleaned"]');
      const received = await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
      if (way !== 'paste') expect(received.sha256).toBe(clean);
      expect(received.fileName).toMatch(/^photo-1\./u);
      expect(browser.demo.uploads).toBe(1);
      expect(await page.evaluate('globalThis.leaks')).toEqual([]);
      await page.close();
    },
  );

  it('that puts the review into a frame of its own and opens it with a made-up nonce gets no answer', async () => {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/forger.html`);
    await page.evaluate(
      (address: string) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.onload = () => {
          const { port1, port2 } = new MessageChannel();
          const answers: unknown[] = [];
          port1.onmessage = ({ data }) => answers.push(data);
          Object.assign(globalThis, { answers });
          frame.contentWindow?.postMessage({ type: 'whereless/open', nonce: crypto.randomUUID() }, '*', [port2]);
          port1.postMessage({ type: 'check', pick: 1, files: [], interrupted: false, folders: [] });
          port1.postMessage({ type: 'ping' });
        };
        document.body.append(frame);
      },
      `${browser.session.extensionOrigin ?? ''}/review.html`,
    );
    await poll('the frame', 15_000, async () =>
      (await page.evaluate<[], boolean>("'answers' in globalThis")) ? true : undefined,
    );
    // A whole check in another page gives the made-up frame time to answer.
    const other = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    await other.pickFiles('[data-testid="input"]', [samplePath('empty-wall.jpg')]);
    await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
    await other.close();
    expect(await page.evaluate('globalThis.answers')).toEqual([]);
    await page.close();
  });
});
