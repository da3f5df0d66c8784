import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ZipEntry } from './zip';

/** Every file below a folder. */
export function entriesBelow(folder: string): ZipEntry[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }));
}

/** Every file of the project that git keeps: all that a build needs, and nothing of this computer. */
export function sourceEntries(root: string): ZipEntry[] {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  return names
    .filter((name) => name !== '' && existsSync(join(root, name)))
    .map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
}
