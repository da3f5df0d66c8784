/**
 * Takes a picture of every screen of the gallery in every variant, and has axe look at each:
 * `npm run screens -- [pattern of names]`. They land in out/gallery/. Fails when a screen breaks the policy of the
 * extension's pages, throws, is wider than its window, or axe finds something.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { serveGallery } from './serve';

const out = join(import.meta.dirname, '../../out/gallery');
const wanted = new RegExp(process.argv[2] ?? '', 'u');

/** 720 × 450 is a 1440 × 900 window at 200 %. */
const windows = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 360, height: 640 },
  zoom: { width: 720, height: 450 },
} as const;

interface Variant {
  readonly size: keyof typeof windows;
  readonly colorScheme: 'light' | 'dark';
  /** `pseudo-rtl`: English, each line of it written from right to left. */
  readonly locale: 'en' | 'fr' | 'pseudo-rtl';
}

const variants: readonly Variant[] = [
  { size: 'wide', colorScheme: 'light', locale: 'en' },
  { size: 'wide', colorScheme: 'dark', locale: 'en' },
  { size: 'narrow', colorScheme: 'light', locale: 'en' },
  { size: 'narrow', colorScheme: 'dark', locale: 'en' },
  { size: 'zoom', colorScheme: 'light', locale: 'en' },
  { size: 'wide', colorScheme: 'light', locale: 'fr' },
  { size: 'narrow', colorScheme: 'light', locale: 'fr' },
  { size: 'wide', colorScheme: 'light', locale: 'pseudo-rtl' },
  { size: 'narrow', colorScheme: 'light', locale: 'pseudo-rtl' },
];

/** What axe finds in the page, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations: found } = await here.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}

await mkdir(out, { recursive: true });
const gallery = await serveGallery();
const { origin, browser } = gallery;

const complaints: string[] = [];
let taken = 0;
for (const { size, colorScheme, locale } of variants) {
  const context = await browser.newContext({ viewport: windows[size], colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let current = '';
  page.on('pageerror', (error) => complaints.push(`${current}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${current}: ${message.text()}`);
  });
  await page.goto(origin);
  const names = await page.locator('a').allTextContents();
  for (const name of names.filter((each) => wanted.test(each))) {
    current = `${name} ${locale} ${size} ${colorScheme}`;
    await page.goto(`${origin}/?screen=${name}&locale=${locale}`);
    await page.waitForSelector('[data-screen]', { state: 'attached' });
    // The editor shows the covered picture as soon as it is drawn.
    await page.waitForSelector('[data-preview="none"]', { state: 'detached' });
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 0) complaints.push(`${current}: ${tooWide} px wider than the window`);
    await page.screenshot({ path: join(out, `${name}.${locale}.${size}.${colorScheme}.png`) });
    if (locale === 'en') complaints.push(...(await violations(page)).map((each) => `${current}: ${each}`));
    taken += 1;
  }
  await context.close();
}
await gallery.close();
console.log(`${taken} pictures in out/gallery/`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
