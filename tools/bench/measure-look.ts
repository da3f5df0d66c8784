import type { CheckReport } from '../../src/core/check/report';
import type { PageHandle, Session } from '../browsers/driver';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { photoOf } from './photo';
import type { Row } from './results';
import { row } from './results';

/** Decoding and all detectors of one photo, in milliseconds, as the check page reports them. */
async function lookOnce(check: PageHandle, photo: string): Promise<Readonly<Record<string, number>>> {
  await check.evaluate('void (globalThis.benchReport = globalThis.wherelessCheck.run()), true');
  await check.pickFiles('input[data-testid="check-input"]', [photo]);
  const { ms } = await check.evaluate<[], CheckReport>('globalThis.benchReport');
  return ms;
}

/** The detectors look side by side: it is less than the sum of their times. */
function decodingAndLooking({ decode = NaN, look = NaN }: Readonly<Record<string, number>>): number {
  return decode + look;
}

async function human(session: Session, { demo, rounds }: Bench, photo: string): Promise<number[]> {
  const page = await session.newPage(`${demo.origin}/bench/human.html`);
  await page.waitFor('html', { state: 'attached' });
  const times: number[] = [];
  const url = `/photos/${photo.slice(photo.lastIndexOf('/') + 1)}`;
  for (let i = -1; i < rounds; i += 1) {
    const { ms } = await page.evaluate<[], { ms: number }>(
      `(async () => { while (!globalThis.detect) await new Promise((ok) => setTimeout(ok, 50)); return detect(${JSON.stringify(url)}); })()`,
    );
    if (i >= 0) times.push(ms);
  }
  await page.close();
  return times;
}

/** All detectors beside the two of another library, warm, in the same browser. */
export async function measureLook(bench: Bench): Promise<Row[]> {
  const { engine, megapixels, folder, rounds } = bench;
  return inBrowser(engine, true, async (session) => {
    const rows: Row[] = [];
    const check = await session.extensionPage('check.html');
    await check.waitFor('[data-screen="check"]');
    for (const size of megapixels) {
      const photo = await photoOf('hotel-room.jpg', size, folder);
      await lookOnce(check, photo);
      const looks: Readonly<Record<string, number>>[] = [];
      for (let i = 0; i < rounds; i += 1) looks.push(await lookOnce(check, photo));
      const label = `${String(size)} MP`;
      rows.push(row('look', engine, `${label}, decoding and all detectors`, looks.map(decodingAndLooking)));
      for (const step of ['decode', 'look', 'scene', 'face', 'codes', 'text', 'detail', 'clean', 'metadata']) {
        const times = looks.map((ms) => ms[step] ?? NaN);
        rows.push(row('look', engine, `${label}, of it ${step}`, times));
      }
      rows.push(
        row('look', engine, `${label}, Human: decoding, objects and faces`, await human(session, bench, photo)),
      );
    }
    return rows;
  });
}
