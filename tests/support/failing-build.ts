import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What goes wrong there, in three ways. Plain JavaScript: it is put there as it is. */
const failing = (place: string): string => `setTimeout(() => {
  setTimeout(() => { throw new Error('${place} throws'); });
  void Promise.reject(new Error('${place} refuses'));
  console.error('${place} says');
}, 500);
`;

/** A copy of the built extension in which something goes wrong everywhere: each place by its name. */
export function failingBuild(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  const add = (file: string, place: string): void => {
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^("use strict";)?/u, `$1${failing(place)}`));
  };
  add('background.js', 'background');
  add('relay.js', 'relay');
  add('page-hook.js', 'page-hook');
  for (const [folder, pattern] of [
    ['chunks', /^(review|options|host)-.*\.js$/u],
    ['assets', /^worker-.*\.js$/u],
  ] as const)
    for (const name of readdirSync(join(copy, folder))) {
      const place = pattern.exec(name);
      if (place) add(join(folder, name), place[1] ?? 'worker');
    }
  return copy;
}
