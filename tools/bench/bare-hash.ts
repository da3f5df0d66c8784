import { basename } from 'node:path';
import type { Session } from '../browsers/driver';
import type { Bench } from './bench';

/** Reading a file and its SHA-256, warm, as any page can have it: by the page's own clock, in milliseconds. */
export async function bareHash(session: Session, { demo, rounds }: Bench, photo: string): Promise<number[]> {
  const page = await session.newPage(`${demo.origin}/bench/input.html`);
  const times = await page.evaluate(
    async (url: string, count: number) => {
      const file = await (await fetch(url)).blob();
      const ms: number[] = [];
      for (let i = -1; i < count; i += 1) {
        const start = performance.now();
        await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
        if (i >= 0) ms.push(performance.now() - start);
      }
      return ms;
    },
    `/photos/${basename(photo)}`,
    rounds,
  );
  await page.close();
  return times;
}
