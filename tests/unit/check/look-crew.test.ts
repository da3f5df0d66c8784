import { describe, expect, it } from 'vitest';
import { LookCrew } from '../../../src/app/check/look-crew';
import type { DecodedPicture, LaneCalls } from '../../../src/bridge/lane-calls';
import type { Lane } from '../../../src/bridge/lanes';
import type { LookRequest } from '../../../src/bridge/look-calls';
import { Moved } from '../../../src/bridge/worker-call';
import { fail, ok } from '../../../src/core/result';
import { inProcessWorker } from '../../support/in-process-worker';

const limitMs = 200;
const photo = new File([], 'a.jpg');
const look = (detector: string, lane: Lane): LookRequest => ({ detector, lane, seen: [] });

/** Two workers that write down what they do; a detector called `hang` never answers. */
function crew({ sharesMemory = false, losesReader = false } = {}) {
  const log: string[] = [];
  const never = (): never => {
    throw new Error('Not asked for here');
  };
  const pixels = { width: 2, height: 1, data: new Uint8ClampedArray(8) };
  const decoded: DecodedPicture = {
    widthPx: 2,
    heightPx: 1,
    bitmap: {} as ImageBitmap,
    pixels: sharesMemory ? [pixels] : null,
  };
  const started: Partial<Record<Lane, () => number>> = {};
  const calls = (lane: Lane): LaneCalls => ({
    detectors: never,
    open: () => {
      log.push(`${lane} open`);
      return Promise.resolve(ok({ widthPx: 2, heightPx: 1 }));
    },
    openForBoth: (picture) => {
      log.push(`${lane} decode`);
      const unreadable = (picture as File).name === 'broken.jpg';
      return Promise.resolve(new Moved(unreadable ? fail('picture.unreadable') : ok(decoded), []));
    },
    openFrameForBoth: ({ index }) => {
      log.push(`${lane} decode ${String(index)}`);
      return Promise.resolve(new Moved(index === 2 ? null : decoded, []));
    },
    take: ({ pixels }) => {
      if (losesReader) throw new Error('Lost');
      log.push(`${lane} take${pixels ? ' and read' : ''}`);
      return Promise.resolve();
    },
    readShared: () => void log.push(`${lane} read`),
    load: ({ detector }) => {
      log.push(`${lane} load ${detector}`);
      return Promise.resolve();
    },
    openFrame: ({ index }) => {
      log.push(`${lane} frame`);
      return Promise.resolve(index === 0);
    },
    look: ({ detector }) => {
      log.push(`${lane} ${detector}`);
      return detector === 'hang' ? new Promise(() => undefined) : Promise.resolve([]);
    },
    background: () => Promise.resolve([1]),
    compare: never,
    close: () => void log.push(`${lane} close`),
    cover: never,
    usage: () => ({
      loads: 1,
      tensors: 2,
      threads: lane === 'seeing' ? 4 : 0,
      graphics: { [lane]: lane === 'seeing' ? 'used' : 'slow' },
    }),
    selfTest: never,
  });
  const workers = new LookCrew((lane) => {
    const { client, started: count } = inProcessWorker(calls(lane));
    started[lane] = count;
    return client;
  });
  return { workers, log, started: (lane: Lane) => started[lane]?.() };
}

describe('the two looking workers as one', () => {
  it('decode a picture once for both', async () => {
    const { workers, log } = crew();
    expect(await workers.call('open', photo, limitMs)).toEqual(ok({ widthPx: 2, heightPx: 1 }));
    await workers.call('look', look('text', 'reading'), limitMs);
    await workers.call('look', look('scene', 'seeing'), limitMs);
    expect(log).toEqual(['seeing decode', 'reading take', 'reading text', 'seeing scene']);
  });

  it('read a part of it each where they share memory, before either looks', async () => {
    const { workers, log } = crew({ sharesMemory: true });
    await workers.call('open', photo, limitMs);
    await workers.call('look', look('scene', 'seeing'), limitMs);
    await workers.call('look', look('text', 'reading'), limitMs);
    expect(log[0]).toBe('seeing decode');
    expect(log.slice(1, 3).sort()).toEqual(['reading take and read', 'seeing read']);
    expect(log.slice(3)).toEqual(['seeing scene', 'reading text']);
  });

  it('open nothing when it can’t be decoded', async () => {
    const { workers, log } = crew();
    const opened = await workers.call('open', new File([], 'broken.jpg'), limitMs);
    expect(opened).toEqual(fail('picture.unreadable'));
    expect(log).toEqual(['seeing decode']);
  });

  it('go on without the one that hangs, which is started again and decodes the picture by itself', async () => {
    const { workers, log, started } = crew();
    await workers.call('open', photo, limitMs);
    const hanging = workers.call('look', look('hang', 'reading'), limitMs);
    const failed = expect(hanging).rejects.toMatchObject({ tooSlow: true });
    await workers.call('look', look('scene', 'seeing'), limitMs);
    await failed;
    await workers.call('look', look('text', 'reading'), limitMs);
    await workers.call('look', look('face', 'seeing'), limitMs);
    expect(log.slice(2)).toEqual(['reading hang', 'seeing scene', 'reading open', 'reading text', 'seeing face']);
    expect([started('seeing'), started('reading')]).toEqual([1, 2]);
  });

  it('open the picture in one that is started again to load a detector', async () => {
    const { workers, log } = crew();
    await workers.call('open', photo, limitMs);
    await expect(workers.call('look', look('hang', 'reading'), limitMs)).rejects.toMatchObject({ tooSlow: true });
    await workers.call('load', { detector: 'text', lane: 'reading' }, limitMs);
    await workers.call('look', look('text', 'reading'), limitMs);
    expect(log.slice(3)).toEqual(['reading open', 'reading load text', 'reading text']);
  });

  it('give no picture that was closed to one that is started again', async () => {
    const { workers, log } = crew();
    await workers.call('open', photo, limitMs);
    await workers.call('close', null, limitMs);
    workers.end();
    expect(workers.isRunning).toBe(false);
    await workers.call('look', look('scene', 'seeing'), limitMs);
    expect(log.slice(2)).toEqual(['seeing close', 'reading close', 'seeing scene']);
  });

  it('forget the picture when they are ended', async () => {
    const { workers, log } = crew();
    await workers.call('open', photo, limitMs);
    workers.end();
    await workers.call('load', { detector: 'scene', lane: 'seeing' }, limitMs);
    expect(log.slice(2)).toEqual(['seeing load scene']);
  });

  it('open the picture in the one that sees when the other is lost meanwhile', async () => {
    const { workers, log } = crew({ sharesMemory: true, losesReader: true });
    expect(await workers.call('open', photo, limitMs)).toEqual(ok({ widthPx: 2, heightPx: 1 }));
    await workers.call('look', look('scene', 'seeing'), limitMs);
    expect(log).toEqual(['seeing decode', 'seeing read', 'seeing open', 'seeing scene']);
  });

  it('decode an image of an animation once for both, and say when it can’t be', async () => {
    const { workers, log } = crew();
    const frame = (index: number) => workers.call('openFrame', { picture: photo, mime: '', index }, limitMs);
    expect(await frame(1)).toBe(true);
    expect(await frame(2)).toBe(false);
    expect(log).toEqual(['seeing decode 1', 'reading take', 'seeing decode 2']);
  });

  it('open the same image of an animation again for one that is started again', async () => {
    const { workers, log } = crew();
    await workers.call('openFrame', { picture: photo, mime: '', index: 1 }, limitMs);
    await expect(workers.call('look', look('hang', 'reading'), limitMs)).rejects.toMatchObject({ tooSlow: true });
    await workers.call('look', look('text', 'reading'), limitMs);
    expect(log.slice(2)).toEqual(['reading hang', 'reading frame', 'reading text']);
  });

  it('count what both have loaded', async () => {
    const { workers } = crew();
    expect(await workers.call('usage', null, limitMs)).toEqual({
      loads: 2,
      tensors: 4,
      threads: 4,
      graphics: { seeing: 'used', reading: 'slow' },
    });
  });
});
