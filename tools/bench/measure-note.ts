import { setTimeout as pause } from 'node:timers/promises';
import type { PageHandle } from '../browsers/driver';
import { poll } from '../browsers/poll';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { photoOf } from './photo';
import type { Row } from './results';
import { row } from './results';

const input = '[data-testid="input"]';

/** Nobody chooses a file faster: from the click that opens the picker to the choice, in milliseconds. */
const choosingMs = 700;

/** From just before the driver chooses to a moment that the browser tells, both by the clock of this machine, in milliseconds. */
async function since(page: PageHandle, photo: string, moment: () => Promise<number | null>): Promise<number> {
  let start = 0;
  const choose = async (): Promise<void> => {
    await page.click(input);
    await pause(choosingMs);
    start = Date.now();
  };
  await page.answerFileChooser(choose, [photo]);
  const at = await poll('the moment', 120_000, async () => (await moment()) ?? undefined);
  await page.close();
  return at - start;
}

/**
 * When the note was drawn: the frame draws nothing before it is shown. Not by the browser's own first contentful paint,
 * which Chromium does not report of a frame in the top layer before it draws it once more.
 */
async function paintedAt(page: PageHandle): Promise<number | null> {
  if (!(await page.hasReviewFrame())) return null;
  const frame = await page.reviewFrame();
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          requestAnimationFrame(() => {
            if (document.querySelector('button') === null) look();
            else
              setTimeout(() => {
                resolve(Date.now());
              });
          });
        };
        look();
      }),
  );
}

/** When the page has the SHA-256 of the file, or, without hashing, when it has the file. */
async function prepare(page: PageHandle, hashes: boolean): Promise<void> {
  await page.evaluate((wanted: boolean) => {
    document.querySelector('input')?.addEventListener('change', ({ currentTarget }) => {
      const [file] = (currentTarget as HTMLInputElement).files ?? [];
      const read = wanted
        ? file?.arrayBuffer().then((bytes) => crypto.subtle.digest('SHA-256', bytes))
        : Promise.resolve();
      void read?.then(() => Object.assign(globalThis, { benchAt: Date.now() }));
    });
  }, hashes);
}

const benchAt = (page: PageHandle): Promise<number | null> => page.evaluate('globalThis.benchAt ?? null');

/**
 * From the pick to the note that says that a check runs, warm, beside what a page needs for a bare hash of the same file
 * without the extension, and beside the pick alone: the driver's own time is in all three.
 */
export async function measureNote(bench: Bench): Promise<Row[]> {
  const { engine, demo, megapixels, folder, rounds } = bench;
  const rows: Row[] = [];
  for (const size of megapixels) {
    const photo = await photoOf('hotel-room.jpg', size, folder);
    const label = `${String(size)} MP`;
    await inBrowser(engine, true, async (session) => {
      const times: number[] = [];
      for (let i = -1; i < rounds; i += 1) {
        const page = await session.newPage(`${demo.origin}/bench/input.html`);
        const ms = await since(page, photo, () => paintedAt(page));
        if (i >= 0) times.push(ms);
      }
      rows.push(row('note', engine, `${label}, pick to note`, times));
    });
    await inBrowser(engine, false, async (session) => {
      for (const hashes of [true, false]) {
        const times: number[] = [];
        for (let i = -1; i < rounds; i += 1) {
          const page = await session.newPage(`${demo.origin}/bench/input.html`);
          await prepare(page, hashes);
          const ms = await since(page, photo, () => benchAt(page));
          if (i >= 0) times.push(ms);
        }
        const name = hashes ? 'extension off: pick to a bare hash' : 'extension off: pick to the page’s event';
        rows.push(row('note', engine, `${label}, ${name}`, times));
      }
    });
  }
  return rows;
}
