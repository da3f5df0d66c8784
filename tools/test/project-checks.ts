import { spawnSync } from 'node:child_process';
import { projectRoot } from '../project-root';
import type { Tally } from './tally';

/** Scripts of package.json that look at the project itself; each counts as one test. */
const scripts = ['types', 'lint', 'layers', 'knip'] as const;

export function runProjectChecks(): Tally {
  let failed = 0;
  for (const script of scripts) {
    const npm = process.env['npm_execpath'];
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    const { status } = spawnSync(command, [...args, 'run', '--silent', script], {
      cwd: projectRoot,
      stdio: 'inherit',
      shell: npm === undefined && process.platform === 'win32',
    });
    console.log(`${status === 0 ? 'passed' : 'FAILED'}: npm run ${script}`);
    if (status !== 0) failed += 1;
  }
  return { passed: scripts.length - failed, failed };
}
