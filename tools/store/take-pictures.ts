import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { startDemoServer } from '../../demo/server';
import { ensureBuild } from '../build/ensure-build';
import type { PageHandle, Session } from '../browsers/driver';
import { firstRunPage } from '../browsers/first-run';
import { ensureBrowsers } from '../browsers/install';
import { launchFirst } from '../browsers/launch';
import { poll } from '../browsers/poll';
import { projectRoot } from '../project-root';
import { say } from '../say';
import { waitForOutcome, whenDrawn } from '../start/outcome';
import { sayReady, writeComposer, type PictureLocale } from './composer-words';

/** Pixels: of Chrome's store the larger of two sizes, and within what Firefox's takes. */
const size = { width: 1280, height: 800 };
const popupWidthPx = 360;

/** Pictures of the extension itself in a real browser, as PNG files. */
export interface Pictures {
  readonly review: Buffer;
  readonly note: Buffer;
  /** The popup over the page behind it, and the popup alone. */
  readonly popup: Buffer;
  readonly popupAlone: Buffer;
  readonly welcome: Buffer;
  readonly settings: Buffer;
}

/** Has a photo checked, covered and handed to the demo page, and takes pictures on the way, light and in one language. */
export async function takePictures(locale: PictureLocale): Promise<Pictures> {
  const folder = mkdtempSync(join(tmpdir(), 'whereless-pictures-'));
  const demo = await startDemoServer();
  const extensionDir = ensureBuild({ engine: 'chromium', demo: true }, say);
  const session = await launchFirst(
    ensureBrowsers('chromium', say),
    () => ({ extensionDir, headless: true, locale, pagePx: size }),
    say,
  );
  const shoot = async (page: PageHandle): Promise<Buffer> => {
    const path = join(folder, 'page.png');
    await page.screenshot(path);
    return sharp(path).png().toBuffer();
  };
  const shootPage = async (path: string): Promise<Buffer> => {
    const page = await session.extensionPage(path);
    await page.waitFor('[data-screen]', { timeoutMs: 30_000 });
    await whenDrawn(page);
    const picture = await shoot(page);
    await page.close();
    return picture;
  };
  try {
    await speak(session, locale);
    const page = await session.newPage(`${demo.origin}/composer/`);
    await writeComposer(page, locale);
    await page.pickFiles('[data-testid="photos"]', [join(projectRoot, 'samples/hotel-room.jpg')]);
    const { frame } = await waitForOutcome(page);
    await whenDrawn(frame);
    const review = await shoot(page);
    // What comes to light below the covers is asked about once.
    await poll('the note', 120_000, async () => {
      if ((await frame.count('[data-screen="note"][data-phase="passed"]')) > 0) return true;
      if ((await frame.count('[data-phase="decide"] [data-action="cover-and-upload"]')) > 0)
        await frame.click('[data-action="cover-and-upload"]').catch(() => undefined);
      return undefined;
    });
    await sayReady(page, locale);
    await whenDrawn(frame);
    const note = await shoot(page);
    await frame.click('[data-action="close-note"]');
    await frame.waitFor('[data-screen="note"]', { state: 'gone' });
    await whenDrawn(page);
    const behind = await shoot(page);
    const popupPage = await session.clickToolbarButton(page);
    await popupPage.waitFor('[data-site="guarded"]', { timeoutMs: 30_000 });
    await whenDrawn(popupPage);
    const heightPx = await popupPage.evaluate(() =>
      Math.round(document.querySelector('[data-screen="popup"]')?.getBoundingClientRect().height ?? 0),
    );
    const shot = await shoot(popupPage);
    const whole = await sharp(shot).metadata();
    const [width, height] = [Math.min(popupWidthPx, whole.width), Math.min(heightPx, whole.height)];
    const popupAlone = await sharp(shot).extract({ left: 0, top: 0, width, height }).png().toBuffer();
    const popup = await over(behind, popupAlone);
    const [welcome, settings] = [await shootPage(firstRunPage), await shootPage('options.html')];
    return { review, note, popup, popupAlone, welcome, settings };
  } finally {
    await session.close();
    await demo.close();
    rmSync(folder, { recursive: true });
  }
}

/** The language of the extension, whatever that of the browser is. */
async function speak(session: Session, language: string): Promise<void> {
  interface Extension {
    readonly storage: { readonly local: { set(items: object): Promise<void> } };
  }
  const page = await session.extensionPage('options.html');
  await page.evaluate(
    (preferred: string) =>
      (globalThis as unknown as { chrome: Extension }).chrome.storage.local
        .set({ preferences: { language: preferred } })
        .then(() => null),
    language,
  );
  await page.close();
}

/** A popup as it hangs from the toolbar over a page: in the upper corner, with a shadow around it. */
async function over(page: Buffer, popup: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(popup).metadata();
  const [left, top] = [size.width - width - 24, 8];
  const visible = Math.min(height, size.height - top);
  const rounded = Buffer.from(
    `<svg width="${String(width)}" height="${String(visible)}"><rect width="100%" height="100%" rx="10"/></svg>`,
  );
  const cut = await sharp(popup)
    .extract({ left: 0, top: 0, width, height: visible })
    .composite([{ input: rounded, blend: 'dest-in' }])
    .png()
    .toBuffer();
  const shadow = Buffer.from(
    `<svg width="${String(size.width)}" height="${String(size.height)}">
      <filter id="f"><feGaussianBlur stdDeviation="12"/></filter>
      <rect x="${String(left)}" y="${String(top + 6)}" width="${String(width)}" height="${String(visible)}" rx="10"
        fill="#000" opacity="0.35" filter="url(#f)"/></svg>`,
  );
  return sharp(page)
    .composite([{ input: shadow }, { input: cut, left, top }])
    .png()
    .toBuffer();
}
