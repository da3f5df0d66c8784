import { rmSync } from 'node:fs';
import type { PageHandle, Session } from '../browsers/driver';
import type { Bench } from './bench';
import { builtFor, launchBench } from './bench';
import { hollowBuild } from './hollow';
import { ordersOf } from './orders';
import type { Row } from './results';
import { median, row } from './results';

/** Pairs for each of the rounds: four for each of the six orders of three browsers. */
const pairsPerRound = 24;

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

/**
 * From the page's last byte to the end of its load event, without an extension, with one that has the same manifest and does
 * nothing, and with this one, in turns: in every order as often, so that what comes earlier gains nothing by it.
 */
export async function measurePages({ engine, demo, rounds }: Bench): Promise<Row[]> {
  const built = builtFor(engine);
  const hollow = hollowBuild(built);
  const folders = { 'extension off': null, 'an extension that does nothing': hollow, 'extension on': built };
  const sessions = new Map<string, Session>();
  try {
    for (const [name, folder] of Object.entries(folders)) sessions.set(name, await launchBench(engine, folder));
    const rows: Row[] = [];
    for (const [page, path] of Object.entries(pages)) {
      const url = demo.origin + path;
      const ms = new Map<string, number[]>([...sessions.keys()].map((name) => [name, []]));
      const open = new Map(
        await Promise.all([...sessions].map(async ([name, session]) => [name, await session.newPage(url)] as const)),
      );
      const orders = ordersOf([...open]);
      for (let i = 0; i < rounds * pairsPerRound; i += 1) {
        for (const [name, tab] of orders[i % orders.length] ?? []) ms.get(name)?.push(await loadOnce(tab, url));
      }
      const offMs = ms.get('extension off') ?? [];
      for (const [name, each] of ms) {
        rows.push(row('pages', engine, `${page}, ${name}`, each));
        if (each === offMs) continue;
        const differences = each.map((one, i) => one - (offMs[i] ?? NaN));
        rows.push(row('pages', engine, `${page}, ${name}: difference of a pair`, differences));
        const percents = differences.map((one) => (100 * one) / median(offMs));
        rows.push(row('pages', engine, `${page}, ${name}: difference of a pair, % of extension off`, percents));
      }
      await Promise.all([...open.values()].map((tab) => tab.close()));
    }
    return rows;
  } finally {
    await Promise.all([...sessions.values()].map((session) => session.close()));
    rmSync(hollow, { recursive: true });
  }
}
