import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { say } from '../../src/core/strings/catalogue';
import { checkByHand } from '../support/check-by-hand';
import { runsHere } from '../support/full';
import { patchedCopy } from '../support/patched-copy';
import { useBrowser } from '../support/use-browser';

/**
 * What workers and the page of settings see on a processor without SIMD: code that needs it is not valid, and can't be compiled. Of WebAssembly that
 * starts at once all needs it; what is fetched is told by its file.
 */
const noSimd = `WebAssembly.validate = () => false;
WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('no SIMD'); } };\n`;

/** A copy of the built extension that has no SIMD, and none of the files that need it. Everything else is as built. */
function withoutSimd(extensionDir: string): string {
  const copy = patchedCopy(extensionDir, /^(assets\/worker|chunks\/options-).*\.js$/u, noSimd);
  const wasm = join(copy, 'wasm');
  for (const file of readdirSync(wasm).filter((name) => name.endsWith('simd.wasm'))) rmSync(join(wasm, file));
  return copy;
}

describe.runIf(runsHere)('a browser without SIMD', () => {
  let copy = '';
  const browser = useBrowser({ prepare: (extensionDir) => (copy = withoutSimd(extensionDir)) });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('looks at everything all the same, in seconds', async () => {
    const { check, report } = await checkByHand(browser.session, 'hotel-room.jpg');
    const { findings, notChecked } = report;
    expect(notChecked).toEqual([]);
    const kinds = findings.map(({ kind }) => kind);
    for (const kind of ['bedding', 'window', 'lamp', 'detail'] as const) expect(kinds).toContain(kind);
    await check.close();
  });

  it('has networks that give what they are known to give, and is told that it is slow', async () => {
    const page = await browser.session.extensionPage('options.html');
    const models = '[data-part="models"]';
    await page.click(`${models} [data-action="self-test"]`);
    await page.waitFor(`${models} [data-outcome="models.all-work"]`, { timeoutMs: 60_000 });
    expect(await page.text(`${models} [role="status"]`)).toContain(say('en', 'models.no-simd'));
    await page.close();
  });
});
