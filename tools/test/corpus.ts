import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { projectRoot } from '../project-root';

/**
 * Folder with the photo collections the corpus tests judge: WHERELESS_DATA, or the one beside a checkout. It holds
 * other people's photos and is no part of the project; null when it is not here.
 */
export function findCorpus(): string | null {
  const folder = resolve(process.env['WHERELESS_DATA'] ?? join(projectRoot, '..', 'shared', 'data'));
  return existsSync(folder) ? folder : null;
}

/** Whether there is any corpus test yet. */
export function hasCorpusTests(): boolean {
  const folder = join(projectRoot, 'tests', 'corpus');
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))
  );
}

/** How many corpus tests there are, without running them. */
export function countCorpusTests(): number {
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const { stdout } = spawnSync(process.execPath, [vitest, 'list', '--project', 'corpus'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line.includes(' > ')).length;
}
