import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import { projectRoot } from '../../tools/project-root';

interface Finding {
  readonly code: string;
  readonly file?: string;
}

interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Code of packages that the linter can't judge: React's use of innerHTML, a module loader of TensorFlow.js. */
const ofPackages = /^(chunks|assets)\//u;

it('the Firefox build passes the linter of its store', { timeout: 180_000 }, () => {
  const folder = ensureBuild({ engine: 'firefox', demo: false }, () => undefined);
  const webExt = join(projectRoot, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as LintReport;
  expect(report.errors).toEqual([]);
  const avoidable = report.warnings.filter(
    ({ code, file }) => code !== 'UNSAFE_VAR_ASSIGNMENT' || !ofPackages.test(file ?? ''),
  );
  expect(avoidable).toEqual([]);
});
