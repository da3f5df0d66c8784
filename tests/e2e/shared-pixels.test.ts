import { join } from 'node:path';
import { build } from 'esbuild';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import { useBrowser } from '../support/use-browser';

const [width, height] = [301, 700] as const;

/** A picture of which every pixel has its own colour, with as much of it transparent as is told. */
function noise(opacity: (at: number) => number): Sharp {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at += 4) {
    data.writeUInt32LE(Math.imul(at + 1, 2_654_435_761) >>> 0, at);
    data[at + 3] = opacity(at);
  }
  return sharp(data, { raw: { width, height, channels: 4 } });
}

const pictures = {
  'an opaque one': noise(() => 255).png(),
  'one that lies on its side': noise(() => 255)
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 }),
  'one that is transparent here and there': noise((at) => (at * 7) % 256).png(),
};

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'tests/support/pages/reading.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

describe('pixels that both workers see', () => {
  const browser = useBrowser();

  it('are those that a canvas gives', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/composer/`);
    await page.evaluate(`(() => { ${await script()}; return true; })()`);
    for (const [name, picture] of Object.entries(pictures)) {
      const base64 = (await picture.toBuffer()).toString('base64');
      const found = await page.evaluate<[], readonly [number, number]>(`readOtherwise('${base64}')`);
      expect([name, ...found]).toEqual([name, 0, width * height * 4]);
    }
    await page.close();
  });
});
