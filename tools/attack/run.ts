import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** Debian's own Python, for which its OpenCV is built, before any other. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** Runs Python in the project; its output is this process's. @throws Error with `sentence` when it fails. */
export function runPython(args: readonly string[], sentence: string): void {
  const probing = args[0] === '-c';
  const { status } = spawnSync(python, args, { cwd: projectRoot, stdio: probing ? 'ignore' : 'inherit' });
  if (status !== 0) throw new Error(sentence);
}

/** Runs a command of tools/; what it prints as results is dropped, what it says stays. @throws Error when it fails. */
export function runTsx(name: string, args: readonly string[]): void {
  const tsx = join(projectRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = join(projectRoot, 'tools', name);
  const { status } = spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm run ${name.replace('.ts', '')} failed.`);
}
