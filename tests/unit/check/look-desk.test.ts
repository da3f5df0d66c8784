import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookDesk } from '../../../src/app/check/look-desk';
import { WorkerLost } from '../../../src/app/check/worker-client';
import type { LookCalls, LookRequest } from '../../../src/bridge/look-calls';
import { inProcessWorker } from '../../support/in-process-worker';

const limitMs = 30_000;
const wanted = (detector: string): LookRequest => ({ detector, lane: 'seeing', seen: [] });
const photo = (name: string): File => new File([], name);

/** Looking workers that take a second for a look, and for ever for the detector `hang`. */
function slowWorker() {
  const log: string[] = [];
  const never = (): never => {
    throw new Error('Not asked for here');
  };
  const calls: LookCalls = {
    detectors: never,
    open: (picture) => {
      log.push(`open ${(picture as File).name}`);
      return Promise.resolve({ ok: true, value: { widthPx: 1, heightPx: 1 } });
    },
    load: never,
    openFrame: never,
    look: ({ detector: id }) => {
      log.push(`look ${id}`);
      return new Promise((resolve) => {
        if (id !== 'hang') setTimeout(resolve, 1_000, []);
      });
    },
    background: never,
    compare: never,
    close: () => void log.push('close'),
    cover: never,
    usage: never,
    selfTest: never,
  };
  const { client, started } = inProcessWorker(calls);
  return { desk: new LookDesk(client), log, started };
}

describe('the desk of the looking worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('never has two photos open at a time', async () => {
    const { desk, log } = slowWorker();
    const check = async (name: string): Promise<void> => {
      const turn = await desk.begin();
      await turn.call('open', photo(name), limitMs);
      await turn.call('look', wanted('scene'), limitMs);
      turn.end();
    };
    const all = Promise.all([check('a'), check('b')]);
    await vi.advanceTimersByTimeAsync(5_000);
    await all;
    expect(log).toEqual(['open a', 'look scene', 'close', 'open b', 'look scene', 'close']);
  });

  it('lets a look that was aborted end, then closes its photo and goes on with the same worker', async () => {
    const { desk, log, started } = slowWorker();
    const stop = new AbortController();
    const turn = await desk.begin(stop.signal);
    const look = turn.call('look', wanted('scene'), limitMs);
    const next = desk.begin();
    stop.abort();
    await expect(look).rejects.toBeInstanceOf(WorkerLost);
    await expect(turn.call('look', wanted('scene'), limitMs)).rejects.toBeInstanceOf(WorkerLost);
    await vi.advanceTimersByTimeAsync(2_000);
    const opened = (await next).call('open', photo('b'), limitMs);
    await vi.advanceTimersByTimeAsync(10);
    await opened;
    expect(log).toEqual(['look scene', 'close', 'open b']);
    expect(started()).toBe(1);
  });

  it('ends the worker when an aborted look does not end by itself', async () => {
    const { desk, log, started } = slowWorker();
    const stop = new AbortController();
    const turn = await desk.begin(stop.signal);
    const look = turn.call('look', wanted('hang'), limitMs);
    stop.abort();
    await expect(look).rejects.toBeInstanceOf(WorkerLost);
    const next = desk.begin();
    await vi.advanceTimersByTimeAsync(6_000);
    const opened = (await next).call('open', photo('b'), limitMs);
    await vi.advanceTimersByTimeAsync(10);
    await opened;
    expect(log).toEqual(['look hang', 'open b']);
    expect(started()).toBe(2);
  });

  it('says of a look that takes longer than its limit that it was too slow', async () => {
    const { desk } = slowWorker();
    const turn = await desk.begin();
    const look = turn.call('look', wanted('hang'), limitMs);
    const failed = look.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(limitMs);
    expect(await failed).toMatchObject({ tooSlow: true });
  });

  it('takes the turn from who does nothing with it, but only when somebody waits', async () => {
    const { desk } = slowWorker();
    const idle = await desk.begin();
    await vi.advanceTimersByTimeAsync(60_000);
    const open = idle.call('open', photo('a'), limitMs);
    await vi.advanceTimersByTimeAsync(10);
    expect((await open).ok).toBe(true);
    const next = desk.begin();
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(idle.call('look', wanted('scene'), limitMs)).rejects.toBeInstanceOf(WorkerLost);
    await expect(next).resolves.toHaveProperty('end');
  });
});
