import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import { insideShare } from '../../../src/core/findings/region';
import { plate } from '../../../src/inference/detectors/plate';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

// Real networks on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const signal = new AbortController().signal;
const [width, height] = [1600, 1200];

/** The back of a car that fills a quarter of the picture: its make, its engine, its plate; and a house number beside it. */
const car = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="DejaVu Sans">
  <rect width="1600" height="1200" fill="#9aa3a6"/>
  <rect x="40" y="420" width="90" height="70" fill="#fff"/><text x="48" y="472" font-size="44">A 12</text>
  <g transform="translate(500 500)">
    <rect y="120" width="400" height="240" rx="40" fill="#7c1f24"/>
    <path d="M60 120 L110 20 H290 L340 120Z" fill="#23282c"/>
    <rect x="20" y="340" width="70" height="60" fill="#111"/><rect x="310" y="340" width="70" height="60" fill="#111"/>
    <text x="30" y="170" font-size="20" fill="#eee">TURBO</text><text x="320" y="170" font-size="20" fill="#eee">LX 1.6</text>
    <rect x="135" y="240" width="130" height="36" fill="#f2f2ee" stroke="#222"/>
    <text x="200" y="268" font-size="26" font-weight="bold" text-anchor="middle">KTR·4827</text>
  </g>
</svg>`;
const vehicle: RegionNorm = [500 / width, 520 / height, 900 / width, 900 / height];
const itsPlate: RegionNorm = [635 / width, 740 / height, 765 / width, 776 / height];

const loaded = nodeRuntime(join(import.meta.dirname, '../../..')).then((runtime) => plate.load(runtime, signal));
afterAll(async () => {
  (await loaded).dispose();
});

async function detect(seen: readonly Detection[]): Promise<readonly Detection[]> {
  const { data, info } = await sharp(Buffer.from(car)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  return (await loaded).detect(pixels, signal, seen);
}

describe('the number plate detector', () => {
  it('reads the plate of a car, covers all of it, and takes nothing else on the car for one', async () => {
    const found = await detect([{ kind: 'vehicle', score: 0.8, region: vehicle }]);
    expect(found).toMatchObject([{ kind: 'plate', reads: [{ sort: 'plate', text: 'KTR·4827' }] }]);
    const region = found[0]?.region ?? [0, 0, 0, 0];
    expect(insideShare(itsPlate, region)).toBeGreaterThan(0.95);
    expect((region[2] - region[0]) * width).toBeLessThan(200);
  });

  it('takes what was read on a car in the whole picture, too, and tells a plate once', async () => {
    const read: Detection = { kind: 'text', score: 0.9, region: itsPlate, text: 'KTR 4827' };
    expect(await detect([{ kind: 'vehicle', score: 0.8, region: vehicle }, read])).toHaveLength(1);
  });

  it('looks at nothing where no vehicle was seen', async () => {
    expect(await detect([])).toEqual([]);
  });
});
