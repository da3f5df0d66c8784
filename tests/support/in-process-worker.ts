import type { Calls } from '../../src/bridge/worker-call';
import { serve } from '../../src/bridge/worker-call';
import { WorkerClient } from '../../src/app/check/worker-client';

/** A worker client whose worker runs here: the same transport, without a thread. Tells how often one was started. */
export function inProcessWorker<C extends Calls>(calls: C): { client: WorkerClient<C>; started: () => number } {
  let count = 0;
  const start = (): Worker => {
    count += 1;
    let ended = false;
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const worker = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (data: object): void => {
        // There are no locks here.
        if ('live' in data) return;
        setTimeout(() => {
          if (!ended) for (const listener of listeners) listener({ data });
        });
      },
      terminate: (): void => {
        ended = true;
      },
    };
    serve(
      {
        addEventListener: (_type, listener) => listeners.push(listener),
        postMessage: (data) => {
          if (!ended) worker.onmessage?.({ data });
        },
      },
      calls,
    );
    return worker as unknown as Worker;
  };
  return { client: new WorkerClient<C>(start), started: () => count };
}
