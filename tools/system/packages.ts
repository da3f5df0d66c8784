import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

export function isUbuntu(): boolean {
  return /^ID="?ubuntu"?$/mu.test(osRelease());
}

/** Whether packages may be installed here without asking: Debian or Ubuntu (or a child of theirs), as root. */
export function isDebianRoot(): boolean {
  return (
    existsSync('/usr/bin/apt-get') &&
    /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/mu.test(osRelease()) &&
    process.getuid?.() === 0
  );
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // apt's own output goes to stderr: the commands of this project print results on stdout.
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Installs Debian packages. @throws Error with one sentence when apt-get fails. */
export function installPackages(names: readonly string[]): void {
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (aptGet(install)) return;
  // A fresh image has no package lists yet.
  if (aptGet(['update']) && aptGet(install)) return;
  throw new Error(`apt-get could not install ${names.join(' ')}; try: apt-get update && apt-get ${install.join(' ')}`);
}
