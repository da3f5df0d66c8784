import type { AnswerMessage, CallMessage, Calls } from '../../bridge/worker-call';

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A call that got no answer: the worker crashed, hung or was ended. The next call gets a fresh worker. */
export class WorkerLost extends Error {
  constructor(readonly tooSlow: boolean) {
    super(tooSlow ? 'The worker took too long and was ended' : 'The worker stopped');
  }
}

/**
 * Calls into a worker that can be ended at any time: a call that takes too long ends the worker, since code that hangs
 * can't be asked to stop, and the next call starts a new one.
 */
export class WorkerClient<C extends Calls> {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextCall = 1;

  constructor(private readonly start: () => Worker) {}

  /** @param limitMs from the call to its answer, with loading and queueing */
  call<N extends keyof C & string>(
    name: N,
    argument: Parameters<C[N]>[0],
    limitMs: number,
    signal?: AbortSignal,
  ): Promise<Awaited<ReturnType<C[N]>>> {
    const worker = (this.worker ??= this.launch());
    const call = this.nextCall++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.lose(new WorkerLost(true));
      }, limitMs);
      this.pending.set(call, { resolve: resolve as (value: unknown) => void, reject, timer });
      // Work that nobody waits for any more must not go on: the next photo would have to wait for it.
      signal?.addEventListener('abort', () => {
        if (this.pending.has(call)) this.lose(new WorkerLost(false));
      });
      worker.postMessage({ call, name, argument } satisfies CallMessage);
    });
  }

  /** Ends the worker; what it was doing fails. */
  end(): void {
    this.lose(new WorkerLost(false));
  }

  private launch(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => {
      this.answer(data);
    };
    worker.onerror = () => {
      this.lose(new WorkerLost(false));
    };
    return worker;
  }

  private answer(message: AnswerMessage): void {
    const waiting = this.pending.get(message.call);
    if (!waiting) return;
    this.pending.delete(message.call);
    clearTimeout(waiting.timer);
    if (message.ok) waiting.resolve(message.value);
    else waiting.reject(new Error(message.message));
  }

  private lose(error: WorkerLost): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject, timer } of this.pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.pending.clear();
  }
}
