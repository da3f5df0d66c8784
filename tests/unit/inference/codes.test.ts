import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LoadedDetector } from '../../../src/inference/detector';
import { codes } from '../../../src/inference/detectors/codes';
import { nodeRuntime } from '../../../tools/eval/node-runtime';
import { pictureWithCode } from '../../support/draw-code';

const signal = new AbortController().signal;
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the code reader', () => {
  let detector: LoadedDetector;
  beforeAll(async () => {
    detector = await codes.load(await nodeRuntime(join(import.meta.dirname, '../../..')), signal);
  });

  it.each([
    ['QRCode', 'WIFI:T:WPA;S:Mira;P:12345;;', { modulePx: 3, degrees: 0 }],
    ['QRCode', 'turned', { modulePx: 4, degrees: 37 }],
    ['Aztec', 'M1DOE/JANE            EABC123 ZRHLHRLX 0316 171Y012A0025 100', { modulePx: 4, degrees: 90 }],
    ['DataMatrix', 'away from the middle', { modulePx: 4, degrees: 12 }],
    ['PDF417', 'PARCEL 0042', { modulePx: 2, degrees: 180 }],
    ['EAN13', '4006381333931', { modulePx: 3, degrees: 4 }],
  ] as const)('reads a %s: %s', async (format, text, turned) => {
    const place = { width: 1200, height: 900, xPx: 800, yPx: 300, ...turned };
    const found = await detector.detect(await pictureWithCode(text, format, place), signal);
    expect(found.map((one) => one.text)).toEqual([text.replace(/ +/gu, ' ')]);
    const [left = 1, top = 1, right = 0, bottom = 0] = found[0]?.region ?? [];
    expect(left).toBeLessThan(800 / 1200);
    expect(right).toBeGreaterThan(800 / 1200);
    expect(top).toBeLessThan(300 / 900);
    expect(bottom).toBeGreaterThan(300 / 900);
    expect(right - left).toBeLessThan(0.5);
  });

  it.each([2.5, 5, 9, 14, 40])(
    'reads a code with modules of %f px in a photo of twelve megapixels',
    async (modulePx) => {
      const place = { width: 4032, height: 3024, xPx: 2300, yPx: 1500, modulePx, degrees: 20 };
      const found = await detector.detect(await pictureWithCode('small', 'QRCode', place), signal);
      expect(found.map((one) => one.text)).toEqual(['small']);
      const [left = 1, top = 1, right = 0, bottom = 0] = found[0]?.region ?? [];
      expect((left + right) / 2).toBeCloseTo(2300 / 4032, 1);
      expect((top + bottom) / 2).toBeCloseTo(1500 / 3024, 1);
      // A code of 21 modules a side, turned by 20°.
      expect((right - left) * 4032).toBeGreaterThan(21 * modulePx);
      expect((right - left) * 4032).toBeLessThan(21 * modulePx * 1.5);
    },
  );

  it('reports each code once, and nothing where there is none', async () => {
    const empty = { width: 640, height: 480, data: new Uint8ClampedArray(640 * 480 * 4).fill(140) };
    expect(await detector.detect(empty, signal)).toEqual([]);
  });
});
