import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formats } from '../../src/core/formats/registry';
import { claimsPicture } from '../../src/core/policy/should-hold';

export interface Photo {
  /** As given, or as found below a given folder. */
  readonly file: string;
  /** Below the output folder: the path relative to the given folder; for a given file its name. */
  readonly relative: string;
}

/** For photos whose name says nothing. */
function startsLikePicture(path: string): boolean {
  const head = new Uint8Array(4096);
  const handle = openSync(path, 'r');
  try {
    const bytes = head.subarray(0, readSync(handle, head));
    return formats.some((format) => format.sniff(bytes));
  } finally {
    closeSync(handle);
  }
}

function* photosBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const below of photosBelow(path)) yield join(entry.name, below);
    } else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
      if (claimsPicture({ name: entry.name, type: '' }) || startsLikePicture(path)) yield entry.name;
    }
  }
}

/**
 * The photos to check. A file that is named is taken whatever it is, also when it is not there; in folders, searched
 * all the way down, what is named like a picture or begins like one.
 */
export function collectPhotos(paths: readonly string[]): Photo[] {
  return paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return [{ file: path, relative: basename(path) }];
    }
    const folder = path.replace(/(?<=.)[\\/]+$/u, '');
    return [...photosBelow(path)].map((relative) => ({ file: `${folder}/${relative}`, relative }));
  });
}
