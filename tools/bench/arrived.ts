import type { PageHandle } from '../browsers/driver';

/** The moment at which the page (pages/input.html) had a file, as `Date.now` gives it; undefined before. */
export async function arrivedAt(page: PageHandle): Promise<number | undefined> {
  const title = Number(await page.evaluate(() => document.title));
  return Number.isNaN(title) ? undefined : title;
}
