import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LookWorkers } from '../../../src/app/check/look-crew';
import { LookHost } from '../../../src/app/look-host/host';
import type { TurnAnswer, TurnCall, TurnLink } from '../../../src/bridge/host-link';

const minuteMs = 60_000;

/** Workers that answer everything at once, and a host of them that writes down what becomes of it. */
function host() {
  const log: string[] = [];
  const workers: LookWorkers = {
    isRunning: true,
    end: () => void log.push('unloaded'),
    call: (name) => {
      log.push(name);
      return Promise.resolve(null as never);
    },
  };
  const events = { onBusy: () => void log.push('busy'), onIdle: () => void log.push('idle') };
  return { served: new LookHost(workers, events), log };
}

/** A page's end of a turn, and what it is told. */
function page() {
  const gone = new AbortController();
  const told: string[] = [];
  let listener = (_message: TurnCall): void => undefined;
  const link: TurnLink<TurnAnswer, TurnCall> = {
    post: ({ type }) => void told.push(type),
    onMessage: (given) => {
      listener = given;
    },
    gone: gone.signal,
    end: () => {
      gone.abort();
    },
  };
  const call = (): void => {
    listener({ type: 'call', call: 1, name: 'look', argument: null, limitMs: minuteMs });
  };
  return { link, told, call, gone };
}

describe('the host that all tabs share', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('unloads the models three minutes after the last turn, not during one', async () => {
    const { served, log } = host();
    const photo = page();
    served.serve(photo.link);
    await vi.advanceTimersByTimeAsync(10 * minuteMs);
    expect(log).toEqual(['busy']);
    photo.link.end();
    await vi.advanceTimersByTimeAsync(2 * minuteMs);
    expect(log).toEqual(['busy', 'close']);
    await vi.advanceTimersByTimeAsync(2 * minuteMs);
    expect(log).toEqual(['busy', 'close', 'unloaded', 'idle']);
  });

  it('tells a page that its turn was taken because another waits, so that it can ask for one again', async () => {
    const { served } = host();
    const [stalled, other] = [page(), page()];
    served.serve(stalled.link);
    served.serve(other.link);
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(other.told).toEqual(['begun']);
    expect(stalled.gone.signal.aborted).toBe(false);
    stalled.call();
    await vi.advanceTimersByTimeAsync(10);
    expect(stalled.told).toEqual(['begun', 'answer']);
    expect(stalled.gone.signal.aborted).toBe(true);
  });
});
