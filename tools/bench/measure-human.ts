import { basename } from 'node:path';
import type { Session } from '../browsers/driver';
import type { Bench } from './bench';

/** Milliseconds of decoding a photo and detecting objects and faces in it. */
interface HumanTimes {
  /** The first photo of a page: its networks are loaded, too. */
  readonly cold: number;
  readonly warm: readonly number[];
  /** Without faces: one plain pass of CenterNet, and what it needs of the photo. */
  readonly objects: readonly number[];
}

/** The peer, in the browser of the session: @vladmandic/human with object and face detection alone (pages/human.html). */
export async function measureHuman(session: Session, bench: Bench, photo: string): Promise<HumanTimes> {
  const page = await session.newPage(`${bench.demo.origin}/bench/human.html`);
  await page.waitFor('html', { state: 'attached' });
  const url = JSON.stringify(`/photos/${basename(photo)}`);
  const detect = async (faces: boolean): Promise<number> => {
    const { ms } = await page.evaluate<[], { ms: number }>(
      `(async () => { while (!globalThis.detect) await new Promise((ok) => setTimeout(ok, 50)); return detect(${url}, ${String(faces)}); })()`,
    );
    return ms;
  };
  const cold = await detect(true);
  const warm: number[] = [];
  const objects: number[] = [];
  for (let i = 0; i < bench.rounds; i += 1) {
    warm.push(await detect(true));
    objects.push(await detect(false));
  }
  await page.close();
  return { cold, warm, objects };
}
