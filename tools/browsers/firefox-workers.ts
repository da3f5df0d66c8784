import type { BidiConnection } from './bidi-connection';
import { asExpression } from './page-code';

interface TrackingScope {
  driverWorkers?: Worker[];
}

/** Runs in a new document: when it is the extension's, a list of the workers it will start. False: ask again. */
function keepWorkerList(): boolean {
  if (location.protocol !== 'moz-extension:') return location.protocol !== 'about:';
  const scope = globalThis as TrackingScope;
  if (scope.driverWorkers !== undefined) return true;
  const workers: Worker[] = [];
  scope.driverWorkers = workers;
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
    }
  };
  return true;
}

/** Runs in a document: ends its workers and tells how many there were. */
export function terminateTrackedWorkers(): number {
  const workers = (globalThis as TrackingScope).driverWorkers?.splice(0) ?? [];
  for (const worker of workers) worker.terminate();
  return workers.length;
}

async function watchContext(bidi: BidiConnection, context: string): Promise<void> {
  const expression = asExpression(keepWorkerList, []);
  for (let asked = 0; asked < 200; asked += 1) {
    const answer = await bidi
      .send('script.evaluate', { expression, target: { context }, awaitPromise: true })
      .catch(() => undefined);
    if ((answer?.['result'] as { readonly value?: string } | undefined)?.value === 'true') return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Firefox runs no code inside workers over BiDi, and no preload scripts in extension pages; so each new frame is asked
 * from its first moment until it shows what it is.
 */
export function trackWorkers(bidi: BidiConnection): void {
  bidi.listen((method, params) => {
    if (method !== 'browsingContext.contextCreated' || params['parent'] === null) return;
    void watchContext(bidi, String(params['context']));
  });
}
