import { browser } from 'wxt/browser';
import type { TurnAnswer, TurnCall, TurnLink } from '../../bridge/host-link';
import { parseToHost } from '../../bridge/host-link';
import { randomName } from '../../bridge/random-name';
import { askForTurn } from './ask-for-turn';

/**
 * Chrome: messages through the background are JSON, so pictures go over a broadcast channel that has a new name for
 * each turn. Both ends hold a lock: each notices by it when the other is gone, and the host notices before anything is
 * sent whether the page sees the same browser storage as it does, which a private window and a frame in a foreign site
 * do not. A site without https gets no locks, so no turn.
 */
const nameOf = (turn: string): string => `look-turn:${turn}`;

/** Page side. */
export async function openTurn(): Promise<TurnLink<TurnCall, TurnAnswer> | null> {
  const turn = randomName();
  const over = new AbortController();
  if (!(await holdLock(nameOf(turn), over.signal))) return null;
  const link = linkOver<TurnCall, TurnAnswer>(new BroadcastChannel(nameOf(turn)), over);
  const hostLock = await askForTurn(turn);
  if (hostLock === null) link.end();
  else endWithLock(hostLock, link);
  return hostLock === null ? null : link;
}

/** Host side. Answers the background, and it alone: what a tab sends has a tab. */
export function onTurn(serve: (link: TurnLink<TurnAnswer, TurnCall>) => void): void {
  const lock = `look-host:${randomName()}`;
  const held = holdLock(lock, new AbortController().signal);
  const admit = async (turn: string): Promise<string | null> => {
    if (!(await held) || !(await isHeld(nameOf(turn)))) return null;
    const link = linkOver<TurnAnswer, TurnCall>(new BroadcastChannel(nameOf(turn)), new AbortController());
    endWithLock(nameOf(turn), link);
    serve(link);
    return lock;
  };
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: string | null) => void) => {
    const message = parseToHost(data);
    if (message?.type !== 'host/turn' || sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    void admit(message.turn)
      .catch(() => null)
      .then(respond);
    return true;
  });
}

function linkOver<Out, In>(channel: BroadcastChannel, over: AbortController): TurnLink<Out, In> {
  const early: In[] = [];
  channel.onmessage = ({ data }: MessageEvent<In>) => early.push(data);
  return {
    gone: over.signal,
    post: (message) => {
      if (!over.signal.aborted) channel.postMessage(message);
    },
    onMessage: (listener) => {
      early.splice(0).forEach(listener);
      channel.onmessage = ({ data }: MessageEvent<In>) => {
        listener(data);
      };
    },
    end: () => {
      channel.close();
      over.abort();
    },
  };
}

/** Whoever gets the other end's lock knows that it is gone. */
function endWithLock(lock: string, { gone, end }: Pick<TurnLink<never, never>, 'gone' | 'end'>): void {
  void navigator.locks.request(lock, { signal: gone }, end).catch(() => undefined);
}

function isHeld(lock: string): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, (got) => got === null);
}

/** Resolves when the lock is held; false when the browser has none to give here. */
function holdLock(name: string, until: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = (): Promise<void> => {
      resolve(true);
      return new Promise((release) => {
        until.addEventListener('abort', () => {
          release();
        });
      });
    };
    // Where storage is refused, so are locks: by a rejection, or by an exception.
    Promise.resolve()
      .then(() => navigator.locks.request(name, hold))
      .catch(() => {
        resolve(false);
      });
  });
}
