import { randomName } from '../../bridge/random-name';
import type {
  Answer,
  AnswerMessage,
  Caller,
  CallMessage,
  Calls,
  LiveMessage,
  LivesMessage,
} from '../../bridge/worker-call';

export interface CallOptions {
  /** Ends the worker: work that nobody waits for any more must not go on. */
  readonly signal?: AbortSignal;
  /** What of the argument is moved to the worker, instead of copied. */
  readonly moved?: Transferable[];
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Nothing ends the worker because of this call any more. */
  readonly settled: () => void;
}

/** A call that got no answer: the worker crashed, hung or was ended. The next call gets a fresh worker. */
export class WorkerLost extends Error {
  constructor(readonly tooSlow: boolean) {
    super(tooSlow ? 'The worker took too long and was ended' : 'The worker stopped');
  }
}

/**
 * Calls into a worker that can be ended at any time: a call that takes too long ends the worker, since code that hangs
 * can't be asked to stop, and the next call starts a new one. A worker that ends by itself, without an event, is noticed
 * by the lock that it held.
 */
export class WorkerClient<C extends Calls> implements Caller<C> {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextCall = 1;

  constructor(private readonly start: () => Worker) {}

  /**
   * @param limitMs from the call to its answer, with loading and queueing
   */
  call<N extends keyof C & string>(
    name: N,
    argument: Parameters<C[N]>[0],
    limitMs: number,
    { signal, moved = [] }: CallOptions = {},
  ): Promise<Answer<C, N>> {
    if (signal?.aborted === true) return Promise.reject(new WorkerLost(false));
    const worker = this.warm();
    const call = this.nextCall++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.lose(new WorkerLost(true));
      }, limitMs);
      const stop = (): void => {
        this.lose(new WorkerLost(false));
      };
      const settled = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      };
      this.pending.set(call, { resolve: resolve as (value: unknown) => void, reject, settled });
      signal?.addEventListener('abort', stop);
      worker.postMessage({ call, name, argument } satisfies CallMessage, moved);
    });
  }

  /** Starts the worker where there is none, so that the first call needn't wait for it. */
  warm(): Worker {
    return (this.worker ??= this.launch());
  }

  /** Whether there is a worker now. */
  get isRunning(): boolean {
    return this.worker !== null;
  }

  /** Ends the worker; what it was doing fails. */
  end(): void {
    this.lose(new WorkerLost(false));
  }

  private launch(): Worker {
    const worker = this.start();
    const gone = (): void => {
      if (this.worker === worker) this.lose(new WorkerLost(false));
    };
    const lock = `worker:${randomName()}`;
    worker.onmessage = ({ data }: MessageEvent<AnswerMessage | LivesMessage>) => {
      if (!('lives' in data)) this.answer(data);
      else void navigator.locks.request(lock, gone).catch(() => undefined);
    };
    worker.onerror = gone;
    worker.postMessage({ live: lock } satisfies LiveMessage);
    return worker;
  }

  private answer(message: AnswerMessage): void {
    const waiting = this.pending.get(message.call);
    if (!waiting) return;
    this.pending.delete(message.call);
    waiting.settled();
    if (message.ok) waiting.resolve(message.value);
    else waiting.reject(new Error(message.message));
  }

  private lose(error: WorkerLost): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject, settled } of this.pending.values()) {
      settled();
      reject(error);
    }
    this.pending.clear();
  }
}
