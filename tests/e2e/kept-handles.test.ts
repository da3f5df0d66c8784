import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { startDemoServer } from '../../demo/server';
import type { DemoServer } from '../../demo/server';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { poll } from '../../tools/browsers/poll';
import { ensureBuild } from '../../tools/build/ensure-build';
import { say } from '../../tools/say';
import { samplePath } from '../support/samples';
import { pagesFolder } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const original = readFileSync(wall);

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const clean = sha256(strip(original).bytes ?? new Uint8Array());

/**
 * A handle that a site got before the extension was there, as from showOpenFilePicker, whose dialog no driver can
 * answer. Firefox has no file system handles.
 */
describe.runIf(inject('engine') === 'chromium')('a file handle that a site kept', () => {
  let session: Session;
  let demo: DemoServer;
  let before: PageHandle;
  // For each anew: within a minute Chromium may take back what lets a site read such a file.
  beforeEach(async () => {
    const extensionDir = ensureBuild({ engine: 'chromium', demo: true }, say);
    demo = await startDemoServer({ folders: { pages: pagesFolder } });
    session = await launchFirst(ensureBrowsers('chromium', say), () => ({ extensionDir: null, headless: true }), say);
    before = await open();
    await before.dropFiles('[data-testid="area"]', [wall]);
    await poll('the kept handle', 30_000, async () =>
      (await before.text('[data-testid="status"]')) === 'kept' ? true : undefined,
    );
    await before.click('[data-testid="go"]');
    await arrived(2);
    expect(digests()).toEqual([sha256(original), sha256(original)]);
    await session.install(extensionDir);
  });
  afterEach(async () => {
    await session.close();
    await demo.close();
  });

  /** The tab in which the handle was got stays: the site may read the file as long as one is open. */
  function open(): Promise<PageHandle> {
    demo.reset();
    return session.newPage(`${demo.origin}/pages/channels/kept-handle.html`);
  }

  const digests = (): string[] => demo.received.map((file) => file.sha256);
  const arrived = (count: number): Promise<true> =>
    poll('the upload', 120_000, () => Promise.resolve(demo.uploads >= count ? true : undefined));

  it('gives the clean file, and asks once however often it is read', async () => {
    const page = await open();
    await page.click('[data-testid="go"]');
    await arrived(2);
    expect(demo.received.map((file) => [file.fileName, file.sha256])).toEqual([
      ['photo-1.jpg', clean],
      ['photo-1.jpg', clean],
    ]);
    await page.close();
  });

  it('is called as its file is once that was read; known limit: before, its own name stays', async () => {
    const page = await open();
    await page.click('[data-testid="go"]');
    const names = await poll('the third name', 120_000, async () => {
      const known = await page.evaluate<[], string[]>('globalThis.handleNames');
      return known.length === 3 ? known : undefined;
    });
    expect(names).toEqual(['empty-wall.jpg', 'photo-1.jpg', 'photo-1.jpg']);
    await page.close();
  });

  it('gives a page that looks into its promises nothing but the clean file', async () => {
    const page = await open();
    await page.evaluate(() => {
      const looked: [string, number][] = [];
      Object.assign(globalThis, { looked });
      const look = (value: unknown): void => {
        if (value instanceof File) looked.push([value.name, value.size]);
      };
      Object.defineProperty(Object.prototype, 'then', {
        configurable: true,
        get(this: unknown) {
          look(this);
          return undefined;
        },
      });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with Reflect.apply
      const { then } = Promise.prototype;
      const spiedThen = function (this: Promise<unknown>, use: unknown, ...rest: unknown[]): unknown {
        const spied = (value: unknown): unknown => {
          look(value);
          return (use as (value: unknown) => unknown)(value);
        };
        return Reflect.apply(then, this, [typeof use === 'function' ? spied : use, ...rest]);
      };
      void Object.defineProperty(Promise.prototype, 'then', { value: spiedThen });
      void Object.defineProperty(Promise.prototype, 'constructor', { value: class extends Promise<unknown> {} });
    });
    await page.click('[data-testid="go"]');
    await arrived(2);
    const looked = await page.evaluate<[], [string, number][]>('globalThis.looked');
    expect(looked.length).toBeGreaterThan(0);
    for (const seen of looked) expect(seen).toEqual(['photo-1.jpg', strip(original).bytes?.length]);
    await page.close();
  });

  it('from the picker is called neutrally before it is read, and each has a name of its own', async () => {
    demo.reset();
    // The dialog itself can't be answered: in its place the handle that was kept, twice.
    const picker = 'window.showOpenFilePicker = async () => [await kept(), await kept()]';
    const page = await session.newPage(`${demo.origin}/pages/channels/kept-handle.html`, picker);
    await page.click('[data-testid="pick"]');
    await arrived(1);
    expect(await page.evaluate('globalThis.handleNames')).toEqual(['photo-1.jpg', 'photo-2.jpg']);
    expect(demo.received.map(({ fileName }) => fileName)).toEqual(['photo-1.jpg', 'photo-2.jpg']);
    expect(digests()).toEqual([clean, clean]);
    await page.close();
  });

  it('known limit: in a worker it gives the original, and the alarm tells', async () => {
    const page = await open();
    await page.click('[data-testid="worker"]');
    await arrived(1);
    const told = await poll('the line of text', 30_000, async () => (await page.notice()) ?? undefined);
    expect(told).toBe('This site sent a picture that was not checked.');
    await page.close();
  });
});
