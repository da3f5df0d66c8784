import type { CleanCalls } from '../../bridge/clean-calls';
import type { Locale } from '../../core/strings/locale';
import type { LookCalls } from '../../bridge/look-calls';
import type { Looker } from './looker';
import { SharedLooker } from './looker';
import { allowOwnWorkers } from './own-workers';
import { WorkerClient } from './worker-client';

/** A worker that looks at pictures. */
export function lookWorker(): WorkerClient<LookCalls> {
  allowOwnWorkers();
  return new WorkerClient<LookCalls>(
    () => new Worker(new URL('../look-worker/worker.ts', import.meta.url), { type: 'module', name: 'look' }),
  );
}

/**
 * What a page that checks photos works with: bytes in a worker of its own, pixels with a looker.
 * @param locale asked when the worker starts; its name tells it, which can't read settings
 */
export function startWorkers(locale: () => Locale): { cleaner: WorkerClient<CleanCalls>; looker: Looker } {
  return {
    cleaner: new WorkerClient<CleanCalls>(
      () =>
        new Worker(new URL('../clean-worker/worker.ts', import.meta.url), {
          type: 'module',
          name: locale(),
        }),
    ),
    looker: new SharedLooker(lookWorker()),
  };
}
