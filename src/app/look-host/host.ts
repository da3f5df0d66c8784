import type { TurnAnswer, TurnCall, TurnLink } from '../../bridge/host-link';
import { lanes } from '../../bridge/lanes';
import type { LookCalls } from '../../bridge/look-calls';
import type { LookTurn } from '../check/look-desk';
import { LookDesk } from '../check/look-desk';
import type { LookWorkers } from '../check/look-crew';
import { WorkerLost } from '../check/worker-client';

/** With nothing to look at for so long the models are unloaded. */
const unloadAfterMs = 180_000;
const loadLimitMs = 60_000;

export interface HostEvents {
  /** Somebody wants something of the host. */
  onBusy(): void;
  /** The models are unloaded, and nobody has a turn. */
  onIdle(): void;
}

/** The host that all tabs share: one pair of workers, a turn for one photo after the other. */
export class LookHost {
  private readonly desk: LookDesk;
  private turns = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly workers: LookWorkers,
    private readonly events: HostEvents,
  ) {
    this.desk = new LookDesk(workers);
    this.rest();
  }

  /** Lets a page wait for its turn, and carries out what it asks for then. */
  readonly serve = (link: TurnLink<TurnAnswer, TurnCall>): void => {
    let calls: LookTurn | null = null;
    // A turn that was taken away because others wait: the page may ask for another one.
    const endIfOver = (): void => {
      if (calls?.isOver === true) link.end();
    };
    link.onMessage((message) => {
      if (message.type === 'hello') link.post({ type: 'queued' });
      else if (calls) void answer(calls, message).then(link.post).then(endIfOver);
    });
    const turn = this.inTurn(async (begun) => {
      calls = begun;
      link.post({ type: 'begun' });
      await aborted(link.gone);
    }, link.gone);
    void turn.catch(link.end);
  };

  /** Loads what is not loaded yet, in both workers side by side. Who has a photo goes first. Never rejects. */
  readonly load = async (): Promise<void> => {
    try {
      const detectors = await this.inTurn((turn) => turn.call('detectors', null, loadLimitMs));
      const own = lanes.map((lane) => detectors.filter((detector) => detector.lane === lane));
      for (let i = 0; i < Math.max(...own.map(({ length }) => length)); i += 1) {
        const next = own.flatMap((ofLane) => ofLane.slice(i, i + 1));
        await this.inTurn((turn) =>
          Promise.all(next.map(({ id: detector, lane }) => turn.call('load', { detector, lane }, loadLimitMs))),
        );
      }
    } catch {
      // Whoever needs it will try again, and say so.
    }
  };

  private async inTurn<T>(work: (turn: LookTurn) => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.turns += 1;
    clearTimeout(this.idle);
    this.events.onBusy();
    try {
      const turn = await this.desk.begin(signal);
      try {
        return await work(turn);
      } finally {
        turn.end();
      }
    } finally {
      this.turns -= 1;
      if (this.turns === 0) this.rest();
    }
  }

  private rest(): void {
    this.idle = setTimeout(() => {
      this.workers.end();
      this.events.onIdle();
    }, unloadAfterMs);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

async function answer(turn: LookTurn, message: Extract<TurnCall, { type: 'call' }>): Promise<TurnAnswer> {
  const { call, name, argument, limitMs } = message;
  try {
    const value = await turn.call(name as keyof LookCalls, argument as never, limitMs);
    return { type: 'answer', call, ok: true, value, lost: null };
  } catch (error) {
    const lost = error instanceof WorkerLost ? (error.tooSlow ? 'too-slow' : 'stopped') : null;
    return { type: 'answer', call, ok: false, message: error instanceof Error ? error.message : String(error), lost };
  }
}
