import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { CheckReport } from '../../src/core/check/report';
import type { LookUsage } from '../../src/bridge/look-calls';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';

/** Each of the two workers that look takes half of them. */
const cores = 6;

/** A copy of the built extension whose workers are told of that many cores. Everything else is as built. */
function withCores(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  const assets = join(copy, 'assets');
  for (const file of readdirSync(assets).filter((name) => /^worker.*\.js$/u.test(name))) {
    const path = join(assets, file);
    const told = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${String(cores)} });\n`;
    writeFileSync(path, told + readFileSync(path, 'utf8'));
  }
  return copy;
}

describe('networks on several cores', () => {
  let copy = '';
  const browser = useBrowser({ prepare: (extensionDir) => (copy = withCores(extensionDir)) });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  // Firefox lets no extension share memory between threads.
  it('compute with threads where memory can be shared, and see what one thread sees', async () => {
    const check = await browser.session.extensionPage('check.html');
    await check.waitFor('[data-screen="check"]');
    await check.evaluate('void (globalThis.report = globalThis.wherelessCheck.run()), true');
    await check.pickFiles('input[data-testid="check-input"]', [samplePath('hotel-room.jpg')]);
    const { findings, notChecked } = await check.evaluate<[], CheckReport>('globalThis.report');
    expect(notChecked).toEqual([]);
    expect(findings.map(({ kind }) => kind)).toContain('bedding');
    const { threads, graphics } = await check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
    const hasGraphics = await check.evaluate<[], boolean>('navigator.gpu?.requestAdapter().then(Boolean) ?? false');
    if (!hasGraphics) expect(graphics).toEqual({ seeing: 'none', reading: 'none' });
    expect(threads).toBe(inject('engine') === 'chromium' ? cores / 2 : 1);
    await check.close();
  });
});
