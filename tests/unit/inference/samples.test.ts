import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { iou } from '../../../src/inference/nms';
import { detectors } from '../../../src/inference/registry';
import type { Runtime } from '../../../src/inference/runtime';
import { decodePhoto } from '../../../tools/eval/decode-photo';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

interface Truth {
  readonly files: Readonly<Record<string, { readonly objects: readonly { kind: string; box: RegionNorm }[] }>>;
}

const root = join(import.meta.dirname, '../../..');
const signal = new AbortController().signal;

// Real networks on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the detectors on the sample photos', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await nodeRuntime(root);
  });

  async function look(sample: string): Promise<Detection[]> {
    const picture = await decodePhoto(join(root, 'samples', sample));
    const found: Detection[] = [];
    for (const detector of detectors) {
      const loaded = await detector.load(runtime, signal);
      found.push(...(await loaded.detect(picture, signal, found)));
      loaded.dispose();
    }
    return found;
  }

  it.each(['hotel-room.jpg', 'hotel-room-rotated.jpg'])(
    'find the bed of %s where the scene has it',
    async (sample) => {
      const { files } = JSON.parse(readFileSync(join(root, 'samples/truth.json'), 'utf8')) as Truth;
      const beds = files[sample]?.objects.filter(({ kind }) => kind === 'bedding') ?? [];
      expect(beds).not.toEqual([]);
      const found = (await look(sample)).filter(({ kind }) => kind === 'bedding');
      const best = Math.max(...beds.flatMap(({ box }) => found.map(({ region }) => (region ? iou(region, box) : 0))));
      expect(best).toBeGreaterThanOrEqual(0.5);
    },
    60_000,
  );

  it('find nothing on an empty wall', async () => {
    expect(await look('empty-wall.jpg')).toEqual([]);
  });
});
