import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput } from '../support/compose';
import { useTempFiles } from '../support/temp-files';
import { runsHere } from '../support/full';
import { useBrowser } from '../support/use-browser';

const sign = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#b9c2c6"/>
  <g transform="rotate(-6 400 300)" font-family="DejaVu Sans" font-size="52" fill="#16324a">
    <rect x="120" y="220" width="560" height="120" fill="#f4f1e6"/>
    <text x="150" y="298">221 Baker Street</text>
  </g>
</svg>`;

describe.runIf(runsHere)('a street sign', () => {
  const browser = useBrowser();
  const temp = useTempFiles();

  /** What the review says about the text it found. */
  async function readOff(path: string): Promise<string> {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [path]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    const row = await frame.text('[data-finding-kind="text"]');
    await page.close();
    return row;
  }

  it('is read, and taken for an address', async () => {
    const png = temp('sign.png', await sharp(Buffer.from(sign)).png().toBuffer());
    expect(await readOff(png)).toContain('Address: 221 Baker Street');
  });

  it('is read in a HEIC photo, too', async () => {
    const png = temp('source.png', await sharp(Buffer.from(sign)).png().toBuffer());
    const heic = png.replace('source.png', 'sign.heic');
    execFileSync('heif-enc', ['-q', '80', '-o', heic, png]);
    expect(await readOff(heic)).toContain('Address: 221 Baker Street');
  });
});
