import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { text } from '../../../src/inference/detectors/text';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

// Real networks on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const signal = new AbortController().signal;

const signs = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#b9c2c6"/>
  <g transform="rotate(-6 400 300)" font-family="DejaVu Sans" font-size="52" fill="#16324a">
    <rect x="120" y="220" width="560" height="120" fill="#f4f1e6"/>
    <text x="150" y="298">221 Baker Street</text>
  </g>
  <rect x="100" y="60" width="600" height="90" fill="#20427a"/>
  <text x="130" y="122" font-family="DejaVu Sans" font-size="46" fill="#fff">Große Straße 12</text>
  <text x="90" y="560" font-family="DejaVu Sans" font-size="40">Zürich Malmö</text>
  <text transform="translate(720 460) rotate(180)" font-family="DejaVu Sans" font-size="30">Grand Hotel Rivoli</text>
</svg>`;

describe('the text detector', () => {
  it('reads a tilted line in one piece, one that is upside down, and accents', async () => {
    const loaded = await text.load(await nodeRuntime(join(import.meta.dirname, '../../..')), signal);
    const { data, info } = await sharp(Buffer.from(signs)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
    const reads = (await loaded.detect(pixels, signal)).flatMap((found) => found.reads ?? []);
    loaded.dispose();
    expect(reads).toContainEqual({ sort: 'address', text: '221 Baker Street' });
    expect(reads.map((read) => read.text)).toEqual(expect.arrayContaining(['Große Straße 12', 'Zürich Malmö']));
    expect(reads).toContainEqual({ sort: 'shop', text: 'Grand Hotel Rivoli' });
  });
});
