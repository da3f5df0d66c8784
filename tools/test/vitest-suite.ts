import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root';
import type { RunCommand } from './command';
import { add } from './tally';
import type { Tally } from './tally';

/** The part of vitest's JSON report that is counted. */
interface JsonReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that fails with no failed test in it (it does not load, or a hook fails) counts as one failure. */
export function tallyOf(report: JsonReport): Tally {
  return report.testResults
    .map(({ status, assertionResults }): Tally => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.filter((test) => test.status === 'failed').length;
      return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed };
    })
    .reduce(add, { passed: 0, failed: 0 });
}

/** Runs one vitest project; a run that ends badly without a failed test counts as one failure. */
export async function runVitest(project: string, full: boolean, run: RunCommand): Promise<Tally> {
  const dir = mkdtempSync(join(tmpdir(), 'whereless-vitest-'));
  const reportPath = join(dir, 'report.json');
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ];
  try {
    const endedWell = await run(process.execPath, [vitest, ...args], { WHERELESS_TESTS: full ? 'full' : '' });
    if (!existsSync(reportPath)) return { passed: 0, failed: 1 };
    const tally = tallyOf(JSON.parse(readFileSync(reportPath, 'utf8')) as JsonReport);
    return !endedWell && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
