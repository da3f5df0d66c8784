import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Detection } from '../../../src/core/findings/finding';
import { text } from '../../../src/inference/detectors/text';
import { nodeRuntime } from '../../../tools/eval/node-runtime';

// Real networks on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

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

/** A line in another script on its own board; y of the board's top, 80 px high, in a picture of 800 × 600. */
const boards = [
  { script: 'Cyrillic', text: 'Улица Ленина', top: 40 },
  { script: 'Arabic', text: 'فندق', top: 180 },
  { script: 'Georgian', text: 'რუსთაველის გამზირი', top: 320 },
  { script: 'N’Ko', text: 'ߒߞߏ ߛߓߍ ߞߊ߲', top: 460 },
];

const otherScripts = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#b9c2c6"/>
  ${boards
    .map(
      ({ text, top }) => `<rect x="80" y="${String(top)}" width="640" height="80" fill="#f4f1e6"/>
  <text x="400" y="${String(top + 55)}" text-anchor="middle" font-family="DejaVu Sans" font-size="44">${text}</text>`,
    )
    .join('\n')}
</svg>`;

/** Stripes, a grid and dots, as fabric and railings have. */
const texture = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <defs>
    <pattern id="stripes" width="14" height="14" patternUnits="userSpaceOnUse"><rect width="6" height="14"/></pattern>
    <pattern id="grid" width="40" height="40" patternUnits="userSpaceOnUse"><path d="M0 0H40V40" fill="none" stroke="#555" stroke-width="5"/></pattern>
    <pattern id="dots" width="30" height="30" patternUnits="userSpaceOnUse"><circle cx="15" cy="15" r="8" fill="#723"/></pattern>
  </defs>
  <rect width="800" height="600" fill="#d8d2c4"/>
  <rect width="400" height="300" fill="url(#stripes)"/>
  <rect x="400" width="400" height="300" fill="url(#grid)"/>
  <rect y="300" width="800" height="300" fill="url(#dots)"/>
</svg>`;

/** A wide view with lines of 2 % of its height, of which the second lies where two parts meet. */
const panorama = `<svg xmlns="http://www.w3.org/2000/svg" width="4096" height="1024">
  <rect width="4096" height="1024" fill="#b9c2c6"/>
  <g font-family="DejaVu Sans" font-size="26" fill="#16324a">
    <text x="420" y="300">221 Baker Street</text>
    <text x="2000" y="620">Grand Hotel Rivoli</text>
    <text x="3700" y="900">Große Straße 12</text>
  </g>
</svg>`;

const loaded = nodeRuntime(join(import.meta.dirname, '../../..')).then((runtime) => text.load(runtime, signal));
afterAll(async () => {
  (await loaded).dispose();
});

async function detect(svg: string): Promise<readonly Detection[]> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  return (await loaded).detect(pixels, signal);
}

describe('the text detector', () => {
  it('reads a tilted line in one piece, one that is upside down, and accents', async () => {
    const reads = (await detect(signs)).flatMap((found) => found.reads ?? []);
    expect(reads).toContainEqual({ sort: 'address', text: '221 Baker Street' });
    expect(reads.map((read) => read.text)).toEqual(expect.arrayContaining(['Große Straße 12', 'Zürich Malmö']));
    expect(reads).toContainEqual({ sort: 'shop', text: 'Grand Hotel Rivoli' });
  });

  it('finds lines in scripts that it cannot read', async () => {
    const found = await detect(otherScripts);
    for (const { script, top } of boards) {
      const middle = (top + 40) / 600;
      const over = found.some(({ region }) => region && region[1] < middle && region[3] > middle);
      expect(over, script).toBe(true);
    }
  });

  it('reads what is small beside the height of a panorama, each line once', async () => {
    const found = await detect(panorama);
    const reads = found.flatMap(({ reads = [] }) => reads.map(({ text }) => text));
    expect(reads.sort()).toEqual(['221 Baker Street', 'Grand Hotel Rivoli', 'Große Straße 12']);
    const hotel = found.find(({ text }) => text === 'Grand Hotel Rivoli');
    expect(hotel?.region?.[0]).toBeCloseTo(2000 / 4096, 2);
    expect(hotel?.region?.[3]).toBeCloseTo(625 / 1024, 1);
  });

  it('takes no regular texture for text', async () => {
    expect(await detect(texture)).toEqual([]);
  });
});
