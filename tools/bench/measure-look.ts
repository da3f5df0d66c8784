import type { CheckReport } from '../../src/core/check/report';
import type { PageHandle } from '../browsers/driver';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { measureHuman } from './measure-human';
import { photoOf } from './photo';
import type { Row } from './results';
import { ratio, row } from './results';

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

/** All detectors beside the two of another library, in the same browser; each size in a new one, so that its first is cold. */
export async function measureLook(bench: Bench): Promise<Row[]> {
  const { engine, megapixels, folder, rounds } = bench;
  const rows: Row[] = [];
  for (const size of megapixels) {
    const photo = await photoOf('hotel-room.jpg', size, folder);
    const label = `${String(size)} MP`;
    await inBrowser(engine, true, async (session) => {
      const check = await session.extensionPage('check.html');
      await check.waitFor('[data-screen="check"]');
      const first = await lookOnce(check, photo);
      // What the first waits for is the worker: it starts, and the other library's page does all that in its first photo.
      const cold = (first['wait'] ?? NaN) + decodingAndLooking(first);
      const looks: Readonly<Record<string, number>>[] = [];
      for (let i = 0; i < rounds; i += 1) looks.push(await lookOnce(check, photo));
      const warm = looks.map(decodingAndLooking);
      const human = await measureHuman(session, bench, photo);
      rows.push(row('look', engine, `${label}, decoding and all detectors, cold`, [cold]));
      rows.push(row('look', engine, `${label}, decoding and all detectors`, warm));
      for (const step of ['decode', 'look', 'scene', 'face', 'codes', 'text', 'detail', 'clean', 'metadata']) {
        const times = looks.map((ms) => ms[step] ?? NaN);
        rows.push(row('look', engine, `${label}, of it ${step}`, times));
      }
      rows.push(row('look', engine, `${label}, Human: decoding, objects and faces, cold`, [human.cold]));
      rows.push(row('look', engine, `${label}, Human: decoding, objects and faces`, human.warm));
      rows.push(ratio('look', engine, `${label}, all detectors, cold: times Human`, [cold], [human.cold]));
      rows.push(ratio('look', engine, `${label}, all detectors: times Human`, warm, human.warm));
      // While another worker reads: alone it takes less.
      const scene = looks.map(({ decode = NaN, scene: seen = NaN }) => decode + seen);
      rows.push(row('look', engine, `${label}, Human: decoding and objects`, human.objects));
      rows.push(ratio('look', engine, `${label}, decoding and scene: times Human’s objects`, scene, human.objects));
    });
  }
  return rows;
}
