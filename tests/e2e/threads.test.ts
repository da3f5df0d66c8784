import { rmSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { LookUsage } from '../../src/bridge/look-calls';
import { checkByHand } from '../support/check-by-hand';
import { patchedCopy } from '../support/patched-copy';
import { useBrowser } from '../support/use-browser';

/** Each of the two workers that look takes half of them. */
const cores = 6;

/** A copy of the built extension whose workers are told of that many cores. Everything else is as built. */
function withCores(extensionDir: string): string {
  const told = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${String(cores)} });`;
  return patchedCopy(extensionDir, /^assets\/worker.*\.js$/u, told);
}

describe('networks on several cores', () => {
  let copy = '';
  const browser = useBrowser({ prepare: (extensionDir) => (copy = withCores(extensionDir)) });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  // Firefox lets no extension share memory between threads.
  it('compute with threads where memory can be shared, and see what one thread sees', async () => {
    const { check, report } = await checkByHand(browser.session, 'hotel-room.jpg');
    const { findings, notChecked } = report;
    expect(notChecked).toEqual([]);
    expect(findings.map(({ kind }) => kind)).toContain('bedding');
    const { threads, graphics } = await check.evaluate<[], LookUsage>('globalThis.wherelessCheck.usage()');
    const hasGraphics = await check.evaluate<[], boolean>('navigator.gpu?.requestAdapter().then(Boolean) ?? false');
    if (!hasGraphics) expect(graphics).toEqual({ seeing: 'none', reading: 'none' });
    expect(threads).toBe(inject('engine') === 'chromium' ? cores / 2 : 1);
    await check.close();
  });
});
