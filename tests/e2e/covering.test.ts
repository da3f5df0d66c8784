import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import { useBrowser } from '../support/use-browser';

/** The renderer with the page's own pictures around it, as one script. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, 'tests/support/pages/covering.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'import.meta.url': '"http://localhost/"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

describe('what is covered', () => {
  const browser = useBrowser();

  it('leaves no trace in what covers it, also in the colours around, at any size', async () => {
    const page = await browser.session.newPage(`${browser.demo.origin}/composer/`);
    await page.evaluate(`(() => { ${await script()}; return true; })()`);
    for (const [widthPx, heightPx] of [
      [37, 23],
      [640, 480],
      [1001, 703],
      [2400, 1800],
    ] as const) {
      const found = await page.evaluate<[], Record<string, readonly [number, number]>>(
        `differences(${String(widthPx)}, ${String(heightPx)})`,
      );
      expect(Object.keys(found)).toEqual(['solid', 'fringe']);
      for (const [after, before] of Object.values(found)) {
        expect(before).toBeGreaterThan(widthPx);
        expect(after).toBe(0);
      }
    }
    await page.close();
  });
});
