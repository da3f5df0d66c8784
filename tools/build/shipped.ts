import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import models from '../../models/manifest.json';

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The text that must go along; null when the package has none. */
  readonly notice: string | null;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

function read(path: string): PackageJson {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}

/** Where a package that another one asks for lies: as near as Node would find it. */
function folderOf(root: string, from: string, name: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return null;
}

function noticeOf(folder: string): string | null {
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying|notice)/iu.test(file));
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8').trim();
}

/**
 * Development dependencies of which a piece is bundled: a few lines of the framework that makes the build, and what starts
 * the reader of codes. What they need themselves is not.
 */
export const bundledPieces = ['@wxt-dev/browser', 'wxt', 'zxing-wasm'] as const;

/** From https://github.com/wxt-dev/wxt, as its packages bring no text along. */
const noticeOfWxt =
  'MIT License, Copyright (c) 2023 Aaron. Its text is that of the MIT licence at the top of this file.';

/** Packages of which something may be in the build: everything below `dependencies`, whether it is bundled or not. */
export function shippedPackages(root: string): Shipped[] {
  const found = new Map<string, Shipped>();
  const visit = (from: string, names: readonly string[], deep = true): void => {
    for (const name of names) {
      const folder = folderOf(root, from, name);
      if (folder === null) continue;
      const { version, license, dependencies = {} } = read(join(folder, 'package.json'));
      const key = `${name}@${version}`;
      if (found.has(key)) continue;
      const licence = (typeof license === 'string' ? license : license?.type) ?? 'not named';
      found.set(key, {
        name,
        version,
        licence,
        notice: noticeOf(folder) ?? (name.includes('wxt') ? noticeOfWxt : null),
      });
      if (deep) visit(folder, Object.keys(dependencies));
    }
  };
  visit(root, Object.keys(read(join(root, 'package.json')).dependencies ?? {}));
  visit(root, bundledPieces, false);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The networks and decoders of models/manifest.json, which are shipped as files; with the notice of their package. */
export function shippedModels(root: string): Shipped[] {
  const entries: readonly {
    id: string;
    licence: string;
    origin: string;
    files: readonly { source: string }[];
    from?: { source: string };
  }[] = models.models;
  return entries.map(({ id, licence, origin, files, from }) => {
    const source = from?.source ?? files[0]?.source ?? '';
    const folder = /^node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(source)?.[0];
    const notice = folder === undefined ? null : noticeOf(join(root, folder));
    return { name: `model ${id} (${origin})`, version: '', licence, notice };
  });
}
