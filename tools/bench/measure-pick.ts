import type { PageHandle, Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { waitForOutcome } from '../start/outcome';
import { arrivedAt } from './arrived';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { photoOf } from './photo';
import type { Row } from './results';
import { row } from './results';

const input = '[data-testid="input"]';

/** The moment at which the review asked, as its frame's document tells. */
async function askedAt(page: PageHandle): Promise<number> {
  await waitForOutcome(page);
  return Date.now();
}

/** One pick in a new tab, in milliseconds. */
async function pickOnce(session: Session, { demo }: Bench, photo: string, asks: boolean): Promise<number> {
  const page = await session.newPage(`${demo.origin}/bench/input.html`);
  const start = Date.now();
  await page.pickFiles(input, [photo]);
  const end = asks ? await askedAt(page) : await poll('the file in the page', 240_000, () => arrivedAt(page));
  await page.close();
  return end - start;
}

/** From the pick to the file, or to the question. */
export async function measurePick(bench: Bench): Promise<Row[]> {
  const { engine, megapixels, folder, rounds } = bench;
  const rows: Row[] = [];
  for (const size of megapixels) {
    const cases = [
      { name: 'nothing to decide', photo: await photoOf('empty-wall.jpg', size, folder), asks: false },
      { name: 'review asks', photo: await photoOf('hotel-room.jpg', size, folder), asks: true },
    ];
    for (const { name, photo, asks } of cases) {
      const label = `${String(size)} MP, ${name}`;
      await inBrowser(engine, true, async (session) => {
        rows.push(row('pick', engine, `${label}, cold`, [await pickOnce(session, bench, photo, asks)]));
        const warm: number[] = [];
        for (let i = 0; i < rounds; i += 1) warm.push(await pickOnce(session, bench, photo, asks));
        rows.push(row('pick', engine, `${label}, warm`, warm));
      });
    }
    await inBrowser(engine, false, async (session) => {
      const off: number[] = [];
      for (let i = 0; i < rounds; i += 1) off.push(await pickOnce(session, bench, cases[0]?.photo ?? '', false));
      rows.push(row('pick', engine, `${String(size)} MP, extension off`, off));
    });
  }
  return rows;
}
