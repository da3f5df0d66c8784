import type { CleanCalls } from '../../bridge/clean-calls';
import type { LaneCalls } from '../../bridge/lane-calls';
import type { Looker } from './looker';
import { SharedLooker } from './looker';
import { LookCrew } from './look-crew';
import { allowOwnWorkers } from './own-workers';
import { WorkerClient } from './worker-client';

/** The workers that look at pictures, started when they are needed; the name of each is its lane. */
export function lookWorkers(): LookCrew {
  allowOwnWorkers();
  return new LookCrew(
    (lane) =>
      new WorkerClient<LaneCalls>(
        () => new Worker(new URL('../look-worker/worker.ts', import.meta.url), { type: 'module', name: lane }),
      ),
  );
}

/** What a page that checks photos works with: bytes in a worker of its own, pixels with a looker. */
export function startWorkers(): { cleaner: WorkerClient<CleanCalls>; looker: Looker } {
  return {
    cleaner: new WorkerClient<CleanCalls>(
      () => new Worker(new URL('../clean-worker/worker.ts', import.meta.url), { type: 'module' }),
    ),
    looker: new SharedLooker(lookWorkers()),
  };
}
