import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startDemoServer } from '../../demo/server';
import type { DemoServer } from '../../demo/server';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { endsBy } from '../../tools/browsers/ends-by';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { poll } from '../../tools/browsers/poll';
import { ensureBuild } from '../../tools/build/ensure-build';
import { entriesBelow } from '../../tools/package/entries';
import { zip } from '../../tools/package/zip';
import { say } from '../../tools/say';
import { waitForOutcome } from '../../tools/start/outcome';
import { openComposer, photoInput, post, untilReady } from '../support/compose';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { samplePath } from '../support/samples';

/** The package as `npm run zip` makes it, and the folder that it is unpacked to by somebody else's program. */
function packAndUnpack(built: string): { readonly folder: string; readonly packed: string } {
  const place = mkdtempSync(join(tmpdir(), 'whereless-package-'));
  const packed = join(place, 'whereless.zip');
  const folder = join(place, 'unpacked');
  writeFileSync(packed, zip(entriesBelow(built)));
  execFileSync('python3', ['-m', 'zipfile', '-e', packed, folder]);
  process.once('exit', () => {
    rmSync(place, { recursive: true, force: true });
  });
  return { folder, packed };
}

describe('from a clean profile, only what a user can do', () => {
  const engine = inject('engine');
  let session: Session;
  let demo: DemoServer;
  beforeAll(async () => {
    const { folder, packed } = packAndUnpack(ensureBuild({ engine, demo: true }, say));
    demo = await startDemoServer();
    const options = { extensionDir: folder, packed, headless: true, testDevices: true, keepFirstRun: true };
    session = await launchFirst(ensureBrowsers(engine, say), () => options, say);
  });
  afterAll(async () => {
    await session.close();
    await demo.close();
  });

  async function firstRun(): Promise<PageHandle | undefined> {
    for (const page of await session.pages()) if ((await page.url()).endsWith('/welcome.html')) return page;
    return undefined;
  }

  it('the extension is installed, shows what it does, and cleans the first upload', async () => {
    const welcome = await poll('the first screens', 30_000, firstRun);
    await welcome.click('[data-action="try-sample"]');
    await welcome.waitFor('[data-finding-kind="bedding"]', { timeoutMs: 90_000 });
    await welcome.click('[data-action="next"]');
    // What came with the installation is on, and nothing else.
    await welcome.waitFor('[data-step="sites"] [data-part="sites"]');
    expect(await welcome.count('[data-site] input:checked')).toBe(12);
    expect(await welcome.count('[data-site="linkedin"] input:checked')).toBe(0);
    expect(await welcome.count('[data-action="withdraw-everywhere"]')).toBe(0);
    await welcome.click('[data-action="next"]');
    await welcome.click('[data-profile="hidden"] input');
    // Private windows are asked about, in words; the user alone can allow them.
    expect(await welcome.count('[data-part="private-windows"][data-allowed="false"]')).toBe(1);
    // The page closes itself, sometimes before the browser has said that it was clicked.
    await endsBy(welcome.click('[data-action="finish"]'));
    await poll('the end of the first screens', 30_000, async () =>
      (await firstRun()) === undefined ? true : undefined,
    );

    const browser = { engine, session, demo };
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [samplePath('empty-wall.jpg')]);
    expect((await waitForOutcome(page)).kind).toBe('passed');
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.fileName).toBe('photo-1.jpg');
    expect(tagsLeftByExifTool(received?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);
    await page.close();
  });
});
