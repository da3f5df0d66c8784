import { relative, resolve } from 'node:path';
import type { DemoServer } from '../../demo/server';
import type { Session } from '../browsers/driver';

/** With a display: opens the demo page, picks the given photos on it, and leaves the rest to the user. */
export async function runWindowTour(
  session: Session,
  demo: DemoServer,
  given: readonly string[],
  samplesDir: string,
): Promise<void> {
  const page = await session.newPage(`${demo.origin}/composer/`);
  if (given.length > 0) {
    await page.pickFiles(
      '[data-testid="photos"]',
      given.map((path) => resolve(path)),
    );
  }
  console.log(
    `The demo page is open at ${demo.origin}/. Sample photos are in ${relative(process.cwd(), samplesDir)}/.`,
  );
  console.log('Close the browser to end.');
  await session.closed;
}
