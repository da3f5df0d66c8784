import type { CleanCalls } from '../../bridge/clean-calls';
import type { LookCalls } from '../../bridge/look-calls';
import { WorkerClient } from './worker-client';

/** The two workers of a page that checks photos: bytes in one, pixels in the other; losing one leaves the other. */
export function startWorkers(): { cleaner: WorkerClient<CleanCalls>; looker: WorkerClient<LookCalls> } {
  return {
    cleaner: new WorkerClient<CleanCalls>(
      () => new Worker(new URL('../clean-worker/worker.ts', import.meta.url), { type: 'module', name: 'clean' }),
    ),
    looker: new WorkerClient<LookCalls>(
      () => new Worker(new URL('../look-worker/worker.ts', import.meta.url), { type: 'module', name: 'look' }),
    ),
  };
}
