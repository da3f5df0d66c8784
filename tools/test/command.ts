import { spawn } from 'node:child_process';
import { projectRoot } from '../project-root';

/** Runs it in the project's folder; resolves with whether it ended well. What it says comes as it is said, or at its end. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<boolean>;

/** Shows what it says at once: for one command at a time. */
export const runShown: RunCommand = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status === 0);
    });
  });

/** Shows what it said when it is done: for commands side by side. */
export const runHeard: RunCommand = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const said: Buffer[] = [];
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn(command, args, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: [...stdio] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
