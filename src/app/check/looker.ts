import type { LookCalls } from '../../bridge/look-calls';
import { beginHostTurn } from './host-turn';
import type { LookTurn } from './look-desk';
import type { LookWorkers } from './look-crew';
import { LookDesk } from './look-desk';

/** With nothing to look at for so long the models of this page's own workers are unloaded. */
const unloadAfterMs = 180_000;

/** Looks at pictures and redraws them. */
export interface Looker {
  /** Resolves when it is this photo's turn. Rejects only when aborted. */
  begin(signal?: AbortSignal): Promise<LookTurn>;
  cover: (request: Parameters<LookCalls['cover']>[0], limitMs: number) => ReturnType<LookCalls['cover']>;
}

/**
 * At the host that all tabs share, which has the models loaded; where it can't be reached (a private window, a frame in
 * a foreign site), in workers of this page. Redrawing needs no models: it stays here, and waits for no other tab.
 */
export class SharedLooker implements Looker {
  private readonly desk: LookDesk;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly own: LookWorkers) {
    this.desk = new LookDesk(own);
  }

  async begin(signal?: AbortSignal): Promise<LookTurn> {
    signal?.throwIfAborted();
    const shared = await beginHostTurn(signal).catch(() => null);
    signal?.throwIfAborted();
    if (shared) return shared;
    this.useOwn();
    return this.desk.begin(signal);
  }

  readonly cover: Looker['cover'] = (request, limitMs) => {
    this.useOwn();
    return this.own.call('cover', request, limitMs);
  };

  private useOwn(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (this.desk.isTaken) this.useOwn();
      else this.own.end();
    }, unloadAfterMs);
  }
}
