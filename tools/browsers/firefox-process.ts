import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { poll } from './poll';

export interface FirefoxProcess {
  /** Address of the WebDriver BiDi server. */
  readonly bidiUrl: string;
  /** Waits up to 5 s for the end of the process, then kills it. */
  end(): Promise<void>;
}

export interface ShownOn {
  readonly headless: boolean;
  readonly display: string | undefined;
  /** The home folder that it takes for the user's; default: that of the environment. */
  readonly home: string | undefined;
  /** File for the browser's own log of what it asks the network for. */
  readonly networkLog: string | undefined;
}

export type Preferences = Readonly<Record<string, boolean | number | string>>;

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
}

/** Starts Firefox with these preferences in this empty profile. @throws Error with the reason it gave. */
export async function startFirefox(
  executablePath: string,
  profileDir: string,
  preferences: Preferences,
  { headless, display, home, networkLog }: ShownOn,
): Promise<FirefoxProcess> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profileDir, 'user.js'), lines.join(''));
  const child = spawn(
    executablePath,
    // System access is what lets BiDi run code in the extension's own pages.
    [
      ...(headless && display === undefined ? ['--headless', '--width=1280', '--height=900'] : []),
      ...['--no-remote', '--profile', profileDir, '--remote-debugging-port=0', '-remote-allow-system-access'],
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ...(display === undefined ? {} : { DISPLAY: display }),
        ...(home === undefined ? {} : { HOME: home }),
        ...(networkLog === undefined ? {} : { MOZ_LOG: 'sync,nsHttp:4', MOZ_LOG_FILE: networkLog }),
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  const bidiUrl = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('no answer within 60 s'));
    }, 60_000);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(said.trim().split('\n').at(-1) ?? 'it ended at once'));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
      const url = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
  return {
    bidiUrl,
    end: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited(child);
      clearTimeout(timer);
    },
  };
}

/** Ends one of the processes of Firefox, as a crash would, and waits until it is gone. */
export async function endProcess(id: string): Promise<void> {
  process.kill(Number(id), 'SIGKILL');
  await poll('the end of a process', 10_000, () => {
    try {
      process.kill(Number(id), 0);
      return Promise.resolve(undefined);
    } catch {
      return Promise.resolve(true);
    }
  });
}
