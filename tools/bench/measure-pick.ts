import type { Session } from '../browsers/driver';
import { waitForOutcome } from '../start/outcome';
import type { Answer } from './answer';
import { answers, giveAnswer } from './answer';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { measureHuman } from './measure-human';
import { passOnce } from './pass-once';
import { photoOf } from './photo';
import type { Row } from './results';
import { ratio, row } from './results';

interface Asked {
  /** From the pick to the review's question. */
  readonly askedMs: number;
  /** From the click that answers it to the file in the page. */
  readonly answeredMs: number;
}

/** One pick in a new tab about which the review asks. */
async function askOnce(session: Session, { demo }: Bench, photo: string, action: Answer): Promise<Asked> {
  const page = await session.newPage(`${demo.origin}/bench/input.html`);
  const start = Date.now();
  await page.pickFiles('[data-testid="input"]', [photo]);
  const { kind, frame } = await waitForOutcome(page);
  const askedMs = Date.now() - start;
  if (kind !== 'decide') throw new Error(`The review does not ask about ${photo}`);
  const answeredMs = await giveAnswer(page, frame, action);
  await page.close();
  return { askedMs, answeredMs };
}

/** With the extension, beside the other library on the same photo in the same browser. */
async function guarded(session: Session, bench: Bench, label: string, photo: string, asks: boolean): Promise<Row[]> {
  const { engine, rounds } = bench;
  const rows: Row[] = [];
  const warm: number[] = [];
  if (asks) {
    const { askedMs } = await askOnce(session, bench, photo, 'upload-cleaned');
    rows.push(row('pick', engine, `${label}, cold`, [askedMs]));
    for (const [action, name] of Object.entries(answers)) {
      const answered: number[] = [];
      for (let i = 0; i < rounds; i += 1) {
        const { askedMs: again, answeredMs } = await askOnce(session, bench, photo, action as Answer);
        warm.push(again);
        answered.push(answeredMs);
      }
      rows.push(row('pick', engine, `${label}, from the click on “${name}” to the file`, answered));
    }
  } else {
    rows.push(row('pick', engine, `${label}, cold`, [await passOnce(session, bench, photo)]));
    for (let i = 0; i < rounds; i += 1) warm.push(await passOnce(session, bench, photo));
  }
  const human = await measureHuman(session, bench, photo);
  rows.push(row('pick', engine, `${label}, warm`, warm));
  rows.push(row('pick', engine, `${label}, Human alone, cold`, [human.cold]));
  rows.push(row('pick', engine, `${label}, Human alone, warm`, human.warm));
  rows.push(ratio('pick', engine, `${label}, warm: times Human`, warm, human.warm));
  return rows;
}

/** The same upload without the extension. */
async function unguarded(session: Session, bench: Bench, label: string, photo: string): Promise<Row[]> {
  const cold = await passOnce(session, bench, photo);
  const warm: number[] = [];
  for (let i = 0; i < bench.rounds; i += 1) warm.push(await passOnce(session, bench, photo));
  return [
    row('pick', bench.engine, `${label}, extension off, cold`, [cold]),
    row('pick', bench.engine, `${label}, extension off, warm`, warm),
  ];
}

/** From the pick to the file, or to the question and from its answer to the file. */
export async function measurePick(bench: Bench): Promise<Row[]> {
  const { engine, megapixels, folder } = bench;
  const rows: Row[] = [];
  for (const size of megapixels) {
    const cases = [
      { name: 'nothing to decide', photo: await photoOf('empty-wall.jpg', size, folder), asks: false },
      { name: 'review asks', photo: await photoOf('hotel-room.jpg', size, folder), asks: true },
    ];
    for (const { name, photo, asks } of cases) {
      const label = `${String(size)} MP, ${name}`;
      rows.push(...(await inBrowser(engine, true, (session) => guarded(session, bench, label, photo, asks))));
      rows.push(...(await inBrowser(engine, false, (session) => unguarded(session, bench, label, photo))));
    }
  }
  return rows;
}
