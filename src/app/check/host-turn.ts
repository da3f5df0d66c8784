import type { LookCalls } from '../../bridge/look-calls';
import { openTurn } from '../../platform/look-host/link';
import type { LookTurn } from './look-desk';
import { WorkerLost } from './worker-client';

/** How long the host may take to say that it heard of this turn; it does little but to pass things on. */
const helloMs = 5_000;
/** What a call may take longer than its limit, which the host watches, before this end gives up too. */
const extraMs = 10_000;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A turn at the look host that all tabs share; null when it can't be reached: look in a worker of your own. */
export async function beginHostTurn(signal?: AbortSignal): Promise<LookTurn | null> {
  const link = await openTurn();
  if (!link) return null;
  const { gone } = link;
  const pending = new Map<number, Pending>();
  let lost = new WorkerLost(false);
  let nextCall = 1;
  gone.addEventListener('abort', () => {
    signal?.removeEventListener('abort', link.end);
    for (const { reject } of pending.values()) reject(lost);
    pending.clear();
  });
  signal?.addEventListener('abort', link.end);
  if (signal?.aborted === true) link.end();

  const [queued, begun] = [until(gone), until(gone)];
  link.onMessage((message) => {
    if (message.type === 'queued') queued.came();
    else if (message.type === 'begun') begun.came();
    else {
      const waiting = pending.get(message.call);
      pending.delete(message.call);
      if (message.ok) waiting?.resolve(message.value);
      else waiting?.reject(message.lost ? new WorkerLost(message.lost === 'too-slow') : new Error(message.message));
    }
  });
  link.post({ type: 'hello' });
  const timer = setTimeout(link.end, helloMs);
  const heard = await queued.promise;
  clearTimeout(timer);
  if (!heard || !(await begun.promise)) return null;

  const call = async (name: keyof LookCalls, argument: unknown, limitMs: number): Promise<unknown> => {
    if (gone.aborted) throw lost;
    const number = nextCall++;
    const late = setTimeout(() => {
      lost = new WorkerLost(true);
      link.end();
    }, limitMs + extraMs);
    try {
      return await new Promise((resolve, reject) => {
        pending.set(number, { resolve, reject });
        link.post({ type: 'call', call: number, name, argument, limitMs });
      });
    } finally {
      clearTimeout(late);
    }
  };
  return {
    call: call as LookTurn['call'],
    end: link.end,
    get isOver() {
      return gone.aborted;
    },
  };
}

/** Something that comes, or does not because the other end is gone. */
function until(gone: AbortSignal): { readonly promise: Promise<boolean>; readonly came: () => void } {
  let came = (): void => undefined;
  const promise = new Promise<boolean>((resolve) => {
    came = () => {
      resolve(true);
    };
    if (gone.aborted) resolve(false);
    gone.addEventListener('abort', () => {
      resolve(false);
    });
  });
  return { promise, came };
}
