import type { LookCalls } from '../../bridge/look-calls';
import type { Caller } from '../../bridge/worker-call';
import { Turns } from './turns';
import type { LookWorkers } from './look-crew';
import { WorkerLost } from './worker-client';

/** One photo's use of the looking workers: from `open` on it is the only one, until `end`. */
export interface LookTurn extends Caller<LookCalls> {
  /** Gives the turn back; calls that are made later are lost. */
  end(): void;
  /** It was given back, or lost: with the page that has the workers, or because others wait. */
  readonly isOver: boolean;
}

const closeLimitMs = 60_000;
/** A turn in which nothing is asked for is taken away when others wait. */
const idleMs = 15_000;
/** Work that nobody waits for any more may finish within this time, so that the models stay loaded. */
const graceMs = 5_000;

/** Gives the looking workers to one photo at a time, in the order in which they came. */
export class LookDesk {
  private readonly turns = new Turns();

  constructor(private readonly workers: LookWorkers) {}

  /** Whether a photo has the workers now. */
  get isTaken(): boolean {
    return this.turns.isTaken;
  }

  /** Resolves when it is this photo's turn. An abort gives up waiting, or ends the turn. */
  async begin(signal?: AbortSignal): Promise<LookTurn> {
    const release = await this.turns.next(signal);
    const { workers, turns } = this;
    const over = new AbortController();
    const running = new Set<Promise<unknown>>();
    let idle: ReturnType<typeof setTimeout> | undefined;

    const end = (): void => {
      if (over.signal.aborted) return;
      clearTimeout(idle);
      over.abort(new WorkerLost(false));
      void settle(running, workers).then(() => {
        // What is lost must not be opened again for whoever comes next.
        if (!workers.isRunning) workers.end();
        else void workers.call('close', null, closeLimitMs).catch(() => undefined);
        release();
      });
    };
    const watchIdle = (): void => {
      clearTimeout(idle);
      idle = setTimeout(() => {
        if (turns.waitingCount > 0) end();
        else watchIdle();
      }, idleMs);
    };
    signal?.addEventListener('abort', end, { once: true });
    watchIdle();

    return {
      call: (name, argument, limitMs) => {
        if (over.signal.aborted) return Promise.reject(over.signal.reason as Error);
        clearTimeout(idle);
        const answer = workers.call(name, argument, limitMs);
        running.add(answer);
        const settled = answer.finally(() => {
          running.delete(answer);
          if (running.size === 0 && !over.signal.aborted) watchIdle();
        });
        return Promise.race([settled, rejectOn(over.signal)]);
      },
      end,
      get isOver() {
        return over.signal.aborted;
      },
    };
  }
}

/** Waits for the last calls of a turn that ended early; ends the workers when that takes too long. */
async function settle(running: ReadonlySet<Promise<unknown>>, workers: LookWorkers): Promise<void> {
  if (running.size === 0) return;
  const timer = setTimeout(() => {
    workers.end();
  }, graceMs);
  await Promise.allSettled(running);
  clearTimeout(timer);
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const tell = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', tell, { once: true });
  });
}
