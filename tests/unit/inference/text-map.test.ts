import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { textLines } from '../../../src/inference/pp-ocr/text-lines';
import { textMap } from '../../../src/inference/pp-ocr/text-map';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

// A real network on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#b9c2c6"/>
  <text x="60" y="100" font-family="DejaVu Sans" font-size="40">Grand Hotel</text>
  <text x="420" y="520" font-family="DejaVu Sans" font-size="40">221 Baker Street</text>
</svg>`;

it('searches a part of a picture only, and finds lines there where they are', async () => {
  const signal = new AbortController().signal;
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  const runtime = await nodeRuntime(join(import.meta.dirname, '../../..'));
  const network = await runtime.loadModel('text-lines', signal);
  const map = await textMap(network, pixels, 640, [0.45, 0.7, 1, 1]);
  network.dispose();
  const [line, ...others] = textLines(map, pixels, 0.6);
  expect(others).toEqual([]);
  expect(Math.abs((line?.box.centre.x ?? 0) - 590)).toBeLessThan(20);
  expect(Math.abs((line?.box.centre.y ?? 0) - 506)).toBeLessThan(12);
});
