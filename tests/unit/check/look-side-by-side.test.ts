import { describe, expect, it } from 'vitest';
import { lookSideBySide } from '../../../src/app/check/look-side-by-side';
import type { Lane } from '../../../src/bridge/lanes';
import type { DetectorInfo } from '../../../src/bridge/look-calls';
import type { Detection } from '../../../src/core/findings/finding';

const detector = (id: string, lane: Lane, after: readonly string[] = [], knowsLate = false): DetectorInfo => ({
  id,
  kinds: [],
  lane,
  after,
  knowsLate,
  needs: [],
});
const person: Detection = { kind: 'person', score: 1, region: [0, 0, 1, 1] };

/** Looks that end when told to. */
function looks() {
  const log: string[] = [];
  const ends = new Map<string, (seen: readonly Detection[]) => void>();
  const fails = new Map<string, (error: Error) => void>();
  const known = new Map<string, readonly Detection[] | null>();
  return {
    log,
    known,
    look: ({ id }: DetectorInfo, seen: readonly Detection[] | null): Promise<readonly Detection[]> => {
      log.push(id);
      known.set(id, seen);
      return new Promise((resolve, reject) => {
        ends.set(id, resolve);
        fails.set(id, reject);
      });
    },
    end: async (id: string, seen: readonly Detection[] = []): Promise<void> => {
      ends.get(id)?.(seen);
      await settled();
    },
    fail: async (id: string): Promise<void> => {
      fails.get(id)?.(new Error(id));
      await settled();
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const detectors = [
  detector('scene', 'seeing'),
  detector('face', 'seeing', ['scene']),
  detector('codes', 'reading'),
  detector('text', 'reading', ['scene']),
];

describe('detectors side by side', () => {
  it('look one after the other in one worker, and at once in two', async () => {
    const { log, look, end } = looks();
    const all = lookSideBySide(detectors, look);
    await settled();
    expect(log).toEqual(['scene', 'codes']);
    await end('scene');
    expect(log).toEqual(['scene', 'codes', 'face']);
    await end('codes');
    expect(log).toEqual(['scene', 'codes', 'face', 'text']);
    await end('face');
    await end('text');
    await all;
  });

  it('wait for those they want to know of, in whichever worker, and are told what those saw', async () => {
    const { log, known, look, end } = looks();
    const all = lookSideBySide(detectors, look);
    await settled();
    await end('codes');
    expect(log).not.toContain('text');
    await end('scene', [person]);
    expect(known.get('text')).toEqual([person]);
    expect(known.get('face')).toEqual([person]);
    expect(known.get('codes')).toEqual([]);
    await end('face');
    await end('text');
    await all;
  });

  it('look before they know when that is enough, and tell what they saw when they do', async () => {
    const { log, known, look, end } = looks();
    const told: string[] = [];
    const [scene, , codes] = detectors;
    if (!scene || !codes) throw new Error('Two are there');
    const late = detector('text', 'reading', ['scene'], true);
    const all = lookSideBySide([scene, codes, late, detector('last', 'reading')], async (one, seen) => {
      const saw = await look(one, seen);
      told.push(...saw.map(({ kind }) => `${one.id}: ${kind}`));
      return saw;
    });
    await settled();
    await end('codes');
    expect(log).toEqual(['scene', 'codes', 'text']);
    expect(known.get('text')).toBeNull();
    await end('text');
    expect(log).toEqual(['scene', 'codes', 'text']);
    await end('scene', [person]);
    expect(log).toEqual(['scene', 'codes', 'text', 'text']);
    expect(known.get('text')).toEqual([person]);
    await end('text', [{ ...person, kind: 'text' }]);
    expect(log.at(-1)).toBe('last');
    await end('last');
    await all;
    expect(told).toEqual(['scene: person', 'text: text']);
  });

  it('reject when one does, and begin no other in its worker', async () => {
    const { log, look, end, fail } = looks();
    const all = lookSideBySide(detectors, look);
    const failed = expect(all).rejects.toThrow('codes');
    await settled();
    await fail('codes');
    await failed;
    await end('scene');
    expect(log).toEqual(['scene', 'codes', 'face']);
  });

  it('may not want to know of what comes later', async () => {
    const { look } = looks();
    await expect(lookSideBySide([detector('face', 'seeing', ['scene'])], look)).rejects.toThrow('face');
  });
});
