import { setTimeout as pause } from 'node:timers/promises';
import type { PageHandle, Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { bareHash } from './bare-hash';
import type { Bench } from './bench';
import { inBrowser } from './bench';
import { noteMoments, watchNote } from './note-moments';
import { photoOf } from './photo';
import type { Row } from './results';
import { median, ratio, row } from './results';

const input = '[data-testid="input"]';

/** Nobody chooses a file faster: from the click that opens the picker to the choice, in milliseconds. */
const choosingMs = 700;

/** What is promised for the first words, in milliseconds: so long, or three bare hashes where that is longer. */
const promised = (hash: readonly number[]): number => Math.max(150, 3 * median(hash));

/**
 * Chooses a photo in a page. Gives what the browser tells then, and when the driver was about to choose, both by the clock
 * of this machine. What `prepare` does is done by then.
 */
async function choose<T>(
  page: PageHandle,
  photo: string,
  prepare: () => Promise<void>,
  told: () => Promise<T | null>,
): Promise<{ readonly start: number; readonly answer: T }> {
  let start = 0;
  const open = async (): Promise<void> => {
    await page.click(input);
    await pause(choosingMs);
    await prepare();
    start = Date.now();
  };
  await page.answerFileChooser(open, [photo]);
  const answer = await poll('what was to come after the choice', 120_000, async () => (await told()) ?? undefined);
  await page.close();
  return { start, answer };
}

/** With the extension: to the note, and to the first words about hidden data. */
async function guarded(session: Session, bench: Bench, label: string, photo: string): Promise<Row[]> {
  const { engine, demo, rounds } = bench;
  const [notes, words]: [number[], number[]] = [[], []];
  for (let i = -1; i < rounds; i += 1) {
    const page = await session.newPage(`${demo.origin}/bench/input.html`);
    const { start, answer } = await choose(
      page,
      photo,
      () => watchNote(page),
      () => noteMoments(page),
    );
    // The first warms up.
    if (i < 0) continue;
    notes.push(answer.note - start);
    words.push(answer.words - start);
  }
  const hash = await bareHash(session, bench, photo);
  return [
    row('note', engine, `${label}, pick to note`, notes),
    row('note', engine, `${label}, first words about hidden data`, words),
    row('note', engine, `${label}, bare hash (SHA-256) of the file`, hash),
    ratio('note', engine, `${label}, first words: times the bare hash`, words, hash),
    ratio('note', engine, `${label}, first words: times what is promised`, words, [promised(hash)]),
  ];
}

/** When the page has the SHA-256 of the file, or, without hashing, when it has the file. */
async function listen(page: PageHandle, hashes: boolean): Promise<void> {
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

/** Without the extension: to a hash of the file, or to the page's event. */
async function unguarded(session: Session, { demo, rounds }: Bench, photo: string, hashes: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let i = -1; i < rounds; i += 1) {
    const page = await session.newPage(`${demo.origin}/bench/input.html`);
    const { start, answer } = await choose(
      page,
      photo,
      () => listen(page, hashes),
      () => page.evaluate<[], number | null>('globalThis.benchAt ?? null'),
    );
    if (i >= 0) times.push(answer - start);
  }
  return times;
}

/**
 * From the pick to the note that says that a check runs and to its first words about hidden data, warm, beside a bare hash
 * of the same file in the same browser; and beside a pick that a page hashes without the extension, and the pick alone: the
 * driver's own time is in all of these but the bare hash.
 */
export async function measureNote(bench: Bench): Promise<Row[]> {
  const { engine, megapixels, folder } = bench;
  const rows: Row[] = [];
  for (const size of megapixels) {
    const photo = await photoOf('hotel-room.jpg', size, folder);
    const label = `${String(size)} MP`;
    rows.push(...(await inBrowser(engine, true, (session) => guarded(session, bench, label, photo))));
    await inBrowser(engine, false, async (session) => {
      for (const hashes of [true, false]) {
        const name = hashes ? 'extension off: pick to a bare hash' : 'extension off: pick to the page’s event';
        rows.push(row('note', engine, `${label}, ${name}`, await unguarded(session, bench, photo, hashes)));
      }
    });
  }
  return rows;
}
