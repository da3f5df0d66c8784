import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import type { Engine } from '../../tools/browsers/driver';
import { entriesBelow } from '../../tools/package/entries';
import { zip } from '../../tools/package/zip';
import { projectRoot } from '../../tools/project-root';
import { isFull } from '../support/full';

const engines: readonly Engine[] = ['chromium', 'firefox'];

describe.runIf(isFull).each(engines)('the package for %s', (engine) => {
  it('comes out the same, byte for byte, when everything is built once more elsewhere', { timeout: 600_000 }, () => {
    const one = zip(entriesBelow(ensureBuild({ engine, demo: false }, () => undefined)));
    const browser = engine === 'chromium' ? 'chrome' : 'firefox';
    // Below the project: the build takes its packages from there.
    const out = mkdtempSync(join(projectRoot, '.output', 'again-'));
    try {
      const wxt = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
      const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
        cwd: projectRoot,
        env: { ...process.env, NODE_ENV: 'production', WHERELESS_DEMO: '', WHERELESS_OUT: out },
        stdio: 'ignore',
      });
      expect(status).toBe(0);
      const other = zip(entriesBelow(join(out, `${browser}-mv3`)));
      expect(Buffer.compare(one, other)).toBe(0);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
