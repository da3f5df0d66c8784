import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { GraphicsUse } from '../../src/bridge/graphics-use';
import type { LookUsage } from '../../src/bridge/look-calls';
import type { CheckReport } from '../../src/core/check/report';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { detectors } from '../../src/inference/registry';
import { openComposer } from '../support/compose';
import { isFull } from '../support/full';
import { asksTooMuch, swapsTwoNumbers, playGraphics, type PlayedGraphics } from '../support/played-graphics';
import { samplePath } from '../support/samples';
import { useBrowser, type TestBrowser } from '../support/use-browser';

/** The graphics card that the processor plays takes a minute or more for what the processor itself does in a second. */
const longMs = 1_500_000;

/** A browser whose extension takes a graphics card that the processor plays for a real one. */
function useGraphics(played: PlayedGraphics): TestBrowser {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  return useBrowser({
    playedGraphics: true,
    prepare: (extensionDir) => {
      playGraphics(extensionDir, copy, played);
      return copy;
    },
  });
}

async function openCheck(browser: TestBrowser): Promise<PageHandle> {
  const check = await browser.session.extensionPage('check.html');
  await check.waitFor('[data-screen="check"]');
  return check;
}

/** Begins the check of a photo; what is returned waits for its end. */
async function begin(check: PageHandle, photo: string): Promise<() => Promise<CheckReport>> {
  await check.evaluate(
    'void (globalThis.report = null, globalThis.wherelessCheck.run().then((made) => { globalThis.report = made; })), true',
  );
  await check.pickFiles('input[data-testid="check-input"]', [photo]);
  return () =>
    poll('the report', longMs, async () => {
      const report = await check.evaluate<[], CheckReport | null>('globalThis.report');
      return report ?? undefined;
    });
}

async function checked(check: PageHandle, photo: string): Promise<CheckReport> {
  return (await begin(check, photo))();
}

function usage(check: PageHandle): Promise<LookUsage> {
  return check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
}

function kindsIn({ findings }: CheckReport): string[] {
  return findings.map(({ kind }) => kind).sort();
}

/** Why the graphics card was given up for text, as it is kept for the next time; puts something else in its place. */
const swapKept = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('graphics');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const table = opening.result.transaction('given-up', 'readwrite').objectStore('given-up');
    const reading = table.get('text-lines');
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      table.put({ ...reading.result, why: 'failed' }, 'text-lines').onsuccess = () => {
        opening.result.close();
        resolve(reading.result?.why ?? null);
      };
    };
  };
})`;

const hotelRoom = samplePath('hotel-room.jpg');
const sign = join(mkdtempSync(join(tmpdir(), 'whereless-test-')), 'sign.jpg');
beforeAll(async () => {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#796"/>
    <rect x="90" y="130" width="460" height="120" fill="#fff"/>
    <text x="320" y="208" text-anchor="middle" font-family="DejaVu Sans" font-size="48">221 Baker Street</text></svg>`;
  await sharp(Buffer.from(drawn)).jpeg().toFile(sign);
});
afterAll(() => {
  rmSync(dirname(sign), { recursive: true, force: true });
});

const inChromium = inject('engine') === 'chromium';

describe.runIf(inChromium)('a graphics card that is not right', () => {
  const browser = useGraphics({ lanes: ['reading'], quick: true, fault: swapsTwoNumbers });

  it('is never used when but two numbers change places, nor tried again, and all is seen as without it', async () => {
    const check = await openCheck(browser);
    const report = await checked(check, sign);
    expect((await usage(check)).graphics).toEqual({ seeing: 'none', reading: 'wrong' });
    expect(report.notChecked).toEqual([]);
    expect(kindsIn(report)).toContain('text');
    expect(await check.evaluate<[], GraphicsUse>(swapKept)).toBe('wrong');
    await browser.session.killLookHost();
    await checked(check, sign);
    expect((await usage(check)).graphics).toEqual({ seeing: 'none', reading: 'failed' });
    await check.close();
  });
});

describe.runIf(inChromium && isFull)('a graphics card that is slow', () => {
  const browser = useGraphics({ lanes: ['seeing', 'reading'] });

  it('is not used, and costs no finding', async () => {
    const check = await openCheck(browser);
    const report = await checked(check, sign);
    expect((await usage(check)).graphics).toEqual({ seeing: 'slow', reading: 'slow' });
    expect(report.notChecked).toEqual([]);
    expect(kindsIn(report)).toContain('text');
    await check.close();
  });
});

describe.runIf(inChromium && isFull)('a graphics card that can no longer do what it is asked', () => {
  const browser = useGraphics({ lanes: ['reading'], quick: true, fault: asksTooMuch });

  it(
    'is given up, and the processor does it again',
    async () => {
      const check = await openCheck(browser);
      const site = await openComposer(browser);
      await site.click('textarea');
      await poll('the models loaded', longMs, async () => (await usage(check)).loads === detectors.length || undefined);
      expect((await usage(check)).graphics).toEqual({ seeing: 'none', reading: 'used' });
      const report = await checked(check, sign);
      expect((await usage(check)).graphics).toEqual({ seeing: 'none', reading: 'failed' });
      expect(report.notChecked).toEqual([]);
      expect(kindsIn(report)).toContain('text');
      await check.close();
    },
    longMs,
  );
});

const rightOnes = [
  { lane: 'seeing', photo: hotelRoom, kind: 'bedding' },
  { lane: 'reading', photo: sign, kind: 'text' },
] as const;

describe.runIf(inChromium && isFull).each(rightOnes)(
  'a graphics card that is right ($lane)',
  ({ lane, photo, kind }) => {
    const browser = useGraphics({ lanes: [lane], quick: true });
    const graphicsOf = async (check: PageHandle) => (await usage(check)).graphics[lane];

    it(
      'sees what the processor sees, leaves no tensor, and is lost without harm',
      async () => {
        const check = await openCheck(browser);
        const seen = await checked(check, photo);
        expect(await graphicsOf(check)).toBe('used');
        const { tensors } = await usage(check);
        await checked(check, samplePath('empty-wall.jpg'));
        expect(await usage(check)).toMatchObject({ tensors, graphics: { [lane]: 'used' } });

        const end = await begin(check, photo);
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        await browser.session.crashGraphics();
        const again = await end();
        expect(await graphicsOf(check)).toBe('failed');
        for (const report of [seen, again]) {
          expect(report.notChecked).toEqual([]);
          expect(kindsIn(report)).toContain(kind);
        }
        expect(kindsIn(again)).toEqual(kindsIn(seen));
        await check.close();
      },
      longMs,
    );
  },
);
