import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../browsers/driver';
import { projectRoot } from '../project-root';
import { fingerprintInputs } from './fingerprint';

export interface BuildTarget {
  readonly engine: Engine;
  /** Also guards the demo page on this computer; the only difference is in the manifest. */
  readonly demo: boolean;
}

function folderName({ engine, demo }: BuildTarget): string {
  return `${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3${demo ? '-demo' : ''}`;
}

/**
 * Folder of the built extension; built first when it is missing or older than what it is made of.
 * @throws Error with one sentence when the build fails; what the build says goes to stderr.
 */
export function ensureBuild(target: BuildTarget, say: (line: string) => void): string {
  const name = folderName(target);
  const folder = join(projectRoot, '.output', name);
  const stamp = join(projectRoot, '.output', `${name}.inputs`);
  const fingerprint = fingerprintInputs(projectRoot);
  const isFresh =
    existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (isFresh) return folder;
  say(`Building the extension (${name}).`);
  const wxt = join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const browser = target.engine === 'chromium' ? 'chrome' : 'firefox';
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: projectRoot,
    // Inside of a test run it is `test`, and the build would have React's checks for developers in it.
    env: { ...process.env, NODE_ENV: 'production', WHERELESS_DEMO: target.demo ? '1' : '' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`The build of ${name} failed; what it said is above.`);
  writeFileSync(stamp, fingerprint);
  return folder;
}
