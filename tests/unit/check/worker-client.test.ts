import { describe, expect, it } from 'vitest';
import { WorkerLost } from '../../../src/app/check/worker-client';
import { inProcessWorker } from '../../support/in-process-worker';

const limitMs = 10_000;
const hanging = () =>
  inProcessWorker({ hang: () => new Promise<null>(() => undefined), echo: (text: string) => Promise.resolve(text) });

describe('a client of a worker', () => {
  it('ends the worker when a call is aborted, and starts none for a call that was aborted before', async () => {
    const { client, started } = hanging();
    const stop = new AbortController();
    const call = client.call('hang', undefined, limitMs, { signal: stop.signal });
    stop.abort();
    await expect(call).rejects.toBeInstanceOf(WorkerLost);
    await expect(client.call('hang', undefined, limitMs, { signal: stop.signal })).rejects.toBeInstanceOf(WorkerLost);
    expect(client.isRunning).toBe(false);
    expect(started()).toBe(1);
  });

  it('keeps the worker when a call is aborted that has its answer', async () => {
    const { client, started } = hanging();
    const stop = new AbortController();
    expect(await client.call('echo', 'a', limitMs, { signal: stop.signal })).toBe('a');
    stop.abort();
    expect(await client.call('echo', 'b', limitMs)).toBe('b');
    expect(started()).toBe(1);
  });
});
