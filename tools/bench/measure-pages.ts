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

/** From the page's last byte to the end of its load event, with the extension and without, in turns. */
export async function measurePages({ engine, demo, rounds }: Bench): Promise<Row[]> {
  const [withIt, without] = [await launchBench(engine, true), await launchBench(engine, false)];
  try {
    const url = `${demo.origin}/composer/`;
    const [on, off] = [await withIt.newPage(url), await without.newPage(url)];
    const [onMs, offMs]: [number[], number[]] = [[], []];
    for (let i = 0; i < rounds * pairsPerRound; i += 1) {
      onMs.push(await loadOnce(on, url));
      offMs.push(await loadOnce(off, url));
    }
    return [
      row('pages', engine, 'extension on', onMs),
      row('pages', engine, 'extension off', offMs),
      row(
        'pages',
        engine,
        'difference of a pair',
        onMs.map((ms, i) => ms - (offMs[i] ?? NaN)),
      ),
    ];
  } finally {
    await withIt.close();
    await without.close();
  }
}
