import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionNorm } from '../../src/core/findings/finding';
import { projectRoot } from '../../tools/project-root';

interface Truth {
  readonly files: Readonly<
    Record<string, { readonly objects: readonly { readonly kind: string; readonly box: RegionNorm }[] }>
  >;
}

/** Absolute path of a sample photo. */
export function samplePath(name: string): string {
  return join(projectRoot, 'samples', name);
}

/** Where things of this kind are in a sample, as its scene says. */
export function trueBoxes(name: string, kind: string): RegionNorm[] {
  const truth = JSON.parse(readFileSync(samplePath('truth.json'), 'utf8')) as Truth;
  return (truth.files[name]?.objects ?? []).filter((object) => object.kind === kind).map(({ box }) => box);
}
