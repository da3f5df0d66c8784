import type { RunCommand } from './command';
import { nothing, oneFailure } from './tally';
import type { Tally } from './tally';

/** Scripts of package.json that look at the project itself; each counts as one test. */
export type ProjectScript = 'types' | 'lint' | 'layers' | 'knip';

export async function runProjectScript(script: ProjectScript, run: RunCommand): Promise<Tally> {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const passed = await run(command, [...args, 'run', '--silent', script]);
  console.log(`${passed ? 'passed' : 'FAILED'}: npm run ${script}`);
  return passed ? { ...nothing, passed: 1 } : oneFailure(`npm run ${script}`);
}
