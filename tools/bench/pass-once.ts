import type { Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { arrivedAt } from './arrived';
import type { Bench } from './bench';

/** One photo in a tab of its own, as it is posted: picked, checked, with nothing to decide. To the file in the page, in milliseconds. */
export async function passOnce(session: Session, { demo }: Bench, photo: string): Promise<number> {
  const page = await session.newPage(`${demo.origin}/bench/input.html`);
  const start = Date.now();
  await page.pickFiles('[data-testid="input"]', [photo]);
  const end = await poll('the file in the page', 240_000, () => arrivedAt(page));
  await page.close();
  return end - start;
}
