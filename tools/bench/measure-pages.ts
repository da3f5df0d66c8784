import type { PageHandle } from '../browsers/driver';
import type { Bench } from './bench';
import { launchBench } from './bench';
import type { Row } from './results';
import { row } from './results';

/** Pairs for each of the rounds. */
const pairsPerRound = 20;

async function loadOnce(page: PageHandle, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(async () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    while ((entry?.loadEventEnd ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return (entry?.loadEventEnd ?? NaN) - (entry?.responseEnd ?? NaN);
  });
}

/** A small page, and one as heavy as a social site's: a megabyte and a half of script, forty posts with pictures. */
const pages = { small: '/composer/', feed: '/bench/feed.html' } as const;

/** From the page's last byte to the end of its load event, with the extension and without, in turns. */
export async function measurePages({ engine, demo, rounds }: Bench): Promise<Row[]> {
  const [withIt, without] = [await launchBench(engine, true), await launchBench(engine, false)];
  try {
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const url = demo.origin + path;
      const [on, off] = [await withIt.newPage(url), await without.newPage(url)];
      const [onMs, offMs]: [number[], number[]] = [[], []];
      for (let i = 0; i < rounds * pairsPerRound; i += 1) {
        onMs.push(await loadOnce(on, url));
        offMs.push(await loadOnce(off, url));
      }
      const differences = onMs.map((ms, i) => ms - (offMs[i] ?? NaN));
      rows.push(row('pages', engine, `${name}, extension on`, onMs));
      rows.push(row('pages', engine, `${name}, extension off`, offMs));
      rows.push(row('pages', engine, `${name}, difference of a pair`, differences));
      await Promise.all([on.close(), off.close()]);
    }
    return rows;
  } finally {
    await withIt.close();
    await without.close();
  }
}
