import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import type { ReceivedFile } from '../../demo/server';
import { waitForOutcome } from '../../tools/start/outcome';
import { tagsLeftByExifReader } from '../support/metadata-left';
import { decodePixels, psnrOutside } from '../support/pixels';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';
import { useControl } from '../support/use-control';
import { useScreen } from '../support/use-screen';

describe('a script that reads a picture from the clipboard', () => {
  const display = useScreen();
  const browser = useBrowser({ display });
  const control = useControl(display);
  const put = useTempFiles();

  async function read(session: Session, png: Buffer): Promise<ReceivedFile> {
    browser.demo.reset();
    const page = await session.newPage(`${browser.demo.origin}/pages/channels/clipboard-read.html`);
    await page.copyImage(put('copied.png', png));
    await page.click('[data-testid="go"]');
    if (session === browser.session) {
      const { kind, frame } = await waitForOutcome(page);
      if (kind === 'decide') {
        expect(browser.demo.uploads).toBe(0);
        await frame.click('[data-action="upload-cleaned"]');
      }
    }
    const received = await poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[0]));
    await page.close();
    return received;
  }

  /** @param classes those on whose prototypes the page puts what can't be taken away again */
  async function readAndRefuse(classes: readonly string[] = []): Promise<void> {
    browser.demo.reset();
    const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/clipboard-read.html`);
    await page.copyImage(put('room.png', await sharp(samplePath('hotel-room.jpg')).png().toBuffer()));
    await page.evaluate((names: readonly string[]) => {
      addEventListener('unhandledrejection', ({ reason }) => Object.assign(globalThis, { refused: String(reason) }));
      // A promise that is resolved looks here for a member of what it is resolved with.
      const looked: string[] = [];
      Object.assign(globalThis, { looked });
      const get = function (this: unknown): void {
        const [first] = Array.isArray(this) ? (this as unknown[]) : [this];
        if (first instanceof Blob || first instanceof ClipboardItem) looked.push(Object.prototype.toString.call(first));
      };
      Object.defineProperty(Object.prototype, 'then', { configurable: true, get });
      const all = globalThis as unknown as Record<string, { readonly prototype: object }>;
      for (const name of names) Object.defineProperty(all[name]?.prototype ?? {}, 'then', { get });
    }, classes);
    await page.click('[data-testid="go"]');
    // Firefox, which would show such a page what is read, does not read for it.
    if (browser.engine === 'chromium' || classes.length === 0) {
      const { kind, frame } = await waitForOutcome(page);
      expect(kind).toBe('decide');
      await frame.click('[data-action="do-not-upload"]');
    }
    const refused = await poll('the refusal', 15_000, async () => {
      return (await page.evaluate<[], string | null>('globalThis.refused ?? null')) ?? undefined;
    });
    expect(refused).toContain('NotAllowedError');
    expect(browser.demo.uploads).toBe(0);
    expect(await page.evaluate('globalThis.looked')).toEqual([]);
    await page.close();
  }

  it('gets the same pixels without and with the extension, and with it nothing hidden', async () => {
    const png = await sharp(samplePath('empty-wall.jpg')).resize(800).png().toBuffer();
    const before = await decodePixels(await sharp(png).removeAlpha().toBuffer());
    for (const session of [control.session, browser.session]) {
      const { bytes } = await read(session, png);
      const after = await decodePixels(await sharp(bytes).removeAlpha().toBuffer());
      expect(psnrOutside(before, after, [])).toBe(Infinity);
      if (session === browser.session) expect(tagsLeftByExifReader(Buffer.from(bytes))).toEqual([]);
    }
  });

  it('gets nothing when the user says no', async () => {
    await readAndRefuse();
  });

  it('gets nothing either when it was on the prototypes first', async () => {
    await readAndRefuse(['Array', 'ClipboardItem', 'Blob']);
  });
});
