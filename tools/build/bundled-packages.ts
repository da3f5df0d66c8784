import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { shippedPackages } from './shipped';

/** Licences under which code may go along in a bundle; all ask for no more than their text. */
const permissive =
  /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0)(?: (?:AND|OR) (?:MIT|Apache-2\.0))*\)?$/u;

/** Whether this licence (an SPDX expression) asks for no more than that its text goes along. */
export function isPermissive(licence: string): boolean {
  return permissive.test(licence);
}

/** Folder of the package that a module belongs to (`…/node_modules/@scope/name`); null for a module of the project. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/u, '').replace(/\?.*$/su, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? null;
}

/** Names with versions of the packages these modules are from. */
function packagesOf(moduleIds: readonly string[]): string[] {
  const folders = new Set(moduleIds.map(packageFolderOf).filter((folder) => folder !== null));
  return [...folders].flatMap((folder) => {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) return [];
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string };
    return [`${name}@${version}`];
  });
}

/**
 * Ends the build when a module is bundled of a package that is not among what is shipped (which has a licence that lets
 * it, and is in licences.txt), so that nothing of a development dependency can get into the extension.
 */
export function onlyShippedPackages(root: string): Plugin {
  return {
    name: 'whereless:only-shipped-packages',
    generateBundle(_, bundle) {
      const shipped = new Set(shippedPackages(root).map(({ name, version }) => `${name}@${version}`));
      const moduleIds = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const others = packagesOf(moduleIds).filter((name) => !shipped.has(name));
      if (others.length > 0) this.error(`Bundled, but not among what may be shipped: ${others.join(', ')}`);
    },
  };
}
