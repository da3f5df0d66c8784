import { spawn, spawnSync } from 'node:child_process';
import { installPackages, isDebianRoot } from '../system/packages';

export interface VirtualScreen {
  /** As in the environment variable DISPLAY: `:99`. */
  readonly display: string;
  close(): void;
}

function ensureXvfb(say: (line: string) => void): void {
  if (spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined) return;
  if (!isDebianRoot()) throw new Error('Xvfb was not found here; install it with: sudo apt-get install -y xvfb');
  say('No Xvfb was found here; installing xvfb with apt-get.');
  installPackages(['xvfb']);
}

/**
 * Starts an X server that draws into memory: some of what a browser does with a screen it does not do without, such as
 * keeping pictures on the clipboard. Ends with this process at the latest.
 * @throws Error with one sentence when there is none and it may not be installed, or it does not start within 30 s
 */
export async function startVirtualScreen(say: (line: string) => void): Promise<VirtualScreen> {
  ensureXvfb(say);
  // The server takes a free number and writes it to this file descriptor once it answers.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = (): void => {
    child.kill();
  };
  process.once('exit', close);
  const number = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      close();
      reject(new Error('Xvfb gave no answer within 30 s'));
    }, 30_000);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('Xvfb ended at once'));
    });
    child.stdio[3]?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(chunk.toString('utf8').trim());
    });
  });
  return { display: `:${number}`, close };
}
