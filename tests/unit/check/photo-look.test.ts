import { describe, expect, it } from 'vitest';
import type { LookTurn } from '../../../src/app/check/look-desk';
import { PhotoLook } from '../../../src/app/check/photo-look';
import { Stopwatch } from '../../../src/app/check/stopwatch';
import type { WorkerClient } from '../../../src/app/check/worker-client';
import type { CleanCalls } from '../../../src/bridge/clean-calls';
import type { DetectorInfo, LookRequest } from '../../../src/bridge/look-calls';

const detector = (id: string, kinds: DetectorInfo['kinds'], more: Partial<DetectorInfo> = {}): DetectorInfo => ({
  id,
  kinds,
  lane: 'seeing',
  after: [],
  knowsLate: false,
  needs: [],
  ...more,
});

const all = [
  detector('scene', ['bedding', 'vehicle']),
  detector('text', ['text'], { lane: 'reading', after: ['scene'], knowsLate: true }),
  detector('plate', ['plate'], { lane: 'reading', after: ['scene', 'text'], needs: ['scene'] }),
  detector('detail', ['detail'], { after: ['scene'], needs: ['scene'] }),
];

/** Looks with all of them, of which some fail; what was looked with, and what was not checked. */
async function lookWhere(failing: readonly string[]): Promise<{ looked: string[]; notChecked: string[] }> {
  const looked: string[] = [];
  const answers: Record<string, (argument: unknown) => unknown> = {
    open: () => ({ ok: true, value: { widthPx: 4, heightPx: 3 } }),
    detectors: () => all,
    load: () => undefined,
    look: (request) => {
      const { detector: id } = request as LookRequest;
      looked.push(id);
      if (failing.includes(id)) throw new Error('Broken for a test');
      return [];
    },
    background: () => [],
  };
  const turn = {
    call: (name: string, argument: unknown) => Promise.resolve().then(() => answers[name]?.(argument)),
    end: () => undefined,
    isOver: false,
  } as unknown as LookTurn;
  const look = new PhotoLook(
    new File([], 'a.jpg'),
    {
      cleaner: { call: () => Promise.resolve([]) } as unknown as WorkerClient<CleanCalls>,
      looker: { begin: () => Promise.resolve(turn), cover: () => Promise.reject(new Error('Not asked for here')) },
    },
    {
      signal: new AbortController().signal,
      watch: new Stopwatch(),
      onStage: () => undefined,
      onUpdate: () => undefined,
    },
  );
  await look.run(null);
  return { looked, notChecked: look.notChecked.map(({ kind }) => kind).sort() };
}

describe('what is not checked', () => {
  it('is nothing where every detector looks', async () => {
    expect((await lookWhere([])).notChecked).toEqual([]);
  });

  it('is what a detector that fails looks for, and what cannot be seen without it', async () => {
    const { looked, notChecked } = await lookWhere(['scene']);
    expect(notChecked).toEqual(['bedding', 'detail', 'plate', 'vehicle']);
    expect(looked).not.toContain('plate');
    expect(looked).toContain('text');
  });

  it('is nothing else where a detector fails that others only wait for', async () => {
    expect((await lookWhere(['text'])).notChecked).toEqual(['text']);
  });
});
