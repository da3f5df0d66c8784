import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build is made of, relative to the root of the project. */
const inputs = [
  'entrypoints',
  'models',
  'package-lock.json',
  'package.json',
  'public',
  'samples/hotel-room.jpg',
  'src',
  'tools/build',
  'tsconfig.base.json',
  'wxt.config.ts',
];

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** Hash over the names and contents of everything a build is made of: the same hash, the same build. */
export function fingerprintInputs(root: string): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(join(root, input))) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
