import type { Session } from '../../tools/browsers/driver';
import { say } from '../../tools/say';
import { setAtEnd } from './at-end';
import { closeTabs, freshen } from './fresh-browser';

/** The browser that the files of a suite share, and the state it had when it was new. */
interface Shared {
  readonly session: Session;
  readonly fresh: string;
  gone: boolean;
}

let shared: Shared | undefined;

const limitMs = 60_000;

/** A browser that hangs answers nothing, not even with an error. */
async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what}: not within ${String(limitMs)} ms`));
    }, limitMs);
  });
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** Ends the shared browser, if there is one; the next file starts another. */
async function endSharedBrowser(): Promise<void> {
  const { session } = shared ?? {};
  shared = undefined;
  await session?.close();
}

setAtEnd(endSharedBrowser);

/** The session, with only those requests on its record that come from now on. */
function fromNow(session: Session): Session {
  const before = session.requests.length;
  return Object.create(session, { requests: { get: () => session.requests.slice(before) } }) as Session;
}

/** The same browser for every file, made like new before each; another where that does not succeed. */
export async function takeSharedBrowser(start: () => Promise<Session>): Promise<Session> {
  if (shared !== undefined && !shared.gone) {
    const { session, fresh } = shared;
    try {
      const state = await inTime('A fresh browser', freshen(session));
      if (state === fresh) return fromNow(session);
      say(`The browser is not as it was: ${state} is not ${fresh}. Another one is started.`);
    } catch (error) {
      say(`${error instanceof Error ? error.message : String(error)}. Another browser is started.`);
    }
  }
  await endSharedBrowser();
  const session = await start();
  const started = { session, fresh: await inTime('A fresh browser', freshen(session)), gone: false };
  shared = started;
  void session.closed.then(() => {
    started.gone = true;
  });
  return fromNow(session);
}

/** @param usable whether what was done with it went as it should: after a failure nobody knows what state it is in. */
export async function giveBackSharedBrowser(usable: boolean): Promise<void> {
  if (shared === undefined) return;
  try {
    if (!usable) await endSharedBrowser();
    else if (!shared.gone) await inTime('Closing the tabs', closeTabs(shared.session));
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}. Another browser is started.`);
    await endSharedBrowser();
  }
}
