import type { GivenPicture, LaneCalls } from '../../bridge/lane-calls';
import type { Lane } from '../../bridge/lanes';
import type { LookCalls, LookUsage } from '../../bridge/look-calls';
import type { Answer, Caller } from '../../bridge/worker-call';
import { ok } from '../../core/result';
import type { WorkerClient } from './worker-client';

/** What looks at pictures: calls go to whoever does them, and all can be ended at once. */
export interface LookWorkers extends Caller<LookCalls> {
  /** Whether there is a worker now. */
  readonly isRunning: boolean;
  /** Ends the workers; what they were doing fails. */
  end(): void;
}

type Open = (worker: WorkerClient<LaneCalls>, limitMs: number) => Promise<unknown>;
type Handlers = {
  readonly [N in keyof LookCalls]?: (argument: Parameters<LookCalls[N]>[0], limitMs: number) => Promise<unknown>;
};

/**
 * The two looking workers as one. A picture is decoded once for both. Either can crash or hang without the other: it is
 * started again when it is needed next, and decodes the picture by itself.
 */
export class LookCrew implements LookWorkers {
  /** How a worker that was lost gets at the picture again. */
  private reopen: Open | null = null;
  private readonly workers: Readonly<Record<Lane, WorkerClient<LaneCalls>>>;

  constructor(start: (lane: Lane) => WorkerClient<LaneCalls>) {
    this.workers = { seeing: start('seeing'), reading: start('reading') };
  }

  get isRunning(): boolean {
    return this.all().some(({ isRunning }) => isRunning);
  }

  end(): void {
    this.reopen = null;
    for (const worker of this.all()) worker.end();
  }

  call<N extends keyof LookCalls>(
    name: N,
    argument: Parameters<LookCalls[N]>[0],
    limitMs: number,
  ): Promise<Answer<LookCalls, N>> {
    const handle = this.handlers[name] as ((argument: unknown, limitMs: number) => Promise<unknown>) | undefined;
    // What is not special is done by whoever sees.
    const answer = handle ? handle(argument, limitMs) : this.withPicture('seeing', name, argument, limitMs);
    return answer as Promise<Answer<LookCalls, N>>;
  }

  private readonly handlers: Handlers = {
    open: async (picture, limitMs) => {
      this.reopen = (worker, limit) => worker.call('open', picture, limit);
      const opened = await this.workers.seeing.call('openForBoth', picture, limitMs);
      if (!opened.ok) return opened;
      const { widthPx, heightPx } = opened.value;
      await this.giveToReading(opened.value, limitMs);
      return ok({ widthPx, heightPx });
    },
    openFrame: async (request, limitMs) => {
      this.reopen = (worker, limit) => worker.call('openFrame', request, limit);
      const opened = await this.workers.seeing.call('openFrameForBoth', request, limitMs);
      if (opened) await this.giveToReading(opened, limitMs);
      return opened !== null;
    },
    // Where it starts a worker again, the picture is opened there, too: what is loaded is to look at it.
    load: (where, limitMs) => this.withPicture(where.lane, 'load', where, limitMs),
    look: (request, limitMs) => this.withPicture(request.lane, 'look', request, limitMs),
    close: async (_nothing, limitMs) => {
      this.reopen = null;
      const running = this.all().filter(({ isRunning }) => isRunning);
      await Promise.all(running.map((worker) => worker.call('close', null, limitMs)));
    },
    usage: async (_nothing, limitMs) => {
      const all = await Promise.all(this.all().map((worker) => worker.call('usage', null, limitMs)));
      const sum = (of: 'loads' | 'tensors'): number => all.reduce((total, usage) => total + usage[of], 0);
      return {
        loads: sum('loads'),
        tensors: sum('tensors'),
        threads: Math.max(...all.map(({ threads }) => threads)),
        graphics: Object.assign({}, ...all.map(({ graphics }) => graphics)) as LookUsage['graphics'],
      };
    },
  };

  private all(): WorkerClient<LaneCalls>[] {
    return Object.values(this.workers);
  }

  /** Where they share memory, each reads a part of the picture, side by side. */
  private async giveToReading({ bitmap, pixels }: GivenPicture, limitMs: number): Promise<void> {
    const both = await Promise.allSettled([
      this.workers.reading.call('take', { bitmap, pixels }, limitMs, { moved: [bitmap] }),
      pixels && this.workers.seeing.call('readShared', null, limitMs),
    ]);
    // Only now: the next picture must not be put where one of them still writes this one.
    const [read, seen] = both;
    if (seen.status === 'rejected') throw seen.reason;
    // Who reads was lost meanwhile, and with it part of the pixels: who sees decodes the picture by itself, as the other will.
    if (read.status === 'fulfilled') return;
    if (!this.reopen) throw read.reason;
    await this.reopen(this.workers.seeing, limitMs);
  }

  private async withPicture(lane: Lane, name: keyof LookCalls, argument: unknown, limitMs: number): Promise<unknown> {
    const worker = this.workers[lane];
    if (!worker.isRunning) await this.reopen?.(worker, limitMs);
    return worker.call(name, argument as never, limitMs);
  }
}
