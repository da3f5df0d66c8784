import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from '../project-root';
import type { RunCommand } from './command';
import { add, nothing, oneFailure } from './tally';
import type { Tally } from './tally';

/** The part of vitest's JSON report that is counted. */
interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** What a file said that did not load, or whose hooks failed. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).split('\n', 1)[0] ?? '';
}

/** A file that fails with no failed test in it (it does not load, or a hook fails) counts as one failure. */
export function tallyOf(report: JsonReport): Tally {
  return report.testResults
    .map(({ name, status, message, assertionResults }): Tally => {
      const file = relative(projectRoot, name);
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failures = assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`);
      if (failures.length === 0 && status === 'failed') failures.push(`${file}: ${firstLine(message)}`);
      return { passed, failed: failures.length, failures };
    })
    .reduce(add, nothing);
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
    `--reporter=${join(projectRoot, 'tools/test/json-reporter.ts')}`,
    `--outputFile=${reportPath}`,
  ];
  try {
    const endedWell = await run(process.execPath, [vitest, ...args], { WHERELESS_TESTS: full ? 'full' : '' });
    if (!existsSync(reportPath)) return oneFailure(`${project}: no report was written.`);
    const tally = tallyOf(JSON.parse(readFileSync(reportPath, 'utf8')) as JsonReport);
    return !endedWell && tally.failed === 0 ? add(tally, oneFailure(`${project}: ended badly.`)) : tally;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
