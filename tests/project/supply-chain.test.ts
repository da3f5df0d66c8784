import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import models from '../../models/manifest.json';
import { isPermissive, packageFolderOf } from '../../tools/build/bundled-packages';
import { ensureBuild } from '../../tools/build/ensure-build';
import { bundledPieces, shippedModels, shippedPackages } from '../../tools/build/shipped';
import { entriesBelow } from '../../tools/package/entries';
import { projectRoot } from '../../tools/project-root';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

function read(name: string): string {
  return readFileSync(join(projectRoot, name), 'utf8');
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const { '': root, ...packages } = lock.packages;

describe('the lock file', () => {
  it('is that of package.json, where every version is an exact one', () => {
    expect(root?.dependencies).toEqual(manifest.dependencies);
    expect(root?.devDependencies).toEqual(manifest.devDependencies);
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('names a digest of every package, and no place to get one from but the registry', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(500);
    for (const [path, { integrity, resolved }] of Object.entries(packages)) {
      expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/u);
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//u);
    }
  });

  it('has no package whose install script may run, and each that has one is known', () => {
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''));
    expect(Object.keys(manifest.allowScripts)).toEqual([...new Set(withScript)].sort());
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/mu);
  });
});

describe('what is shipped', () => {
  // Its columns are filled up with spaces.
  const notes = read('docs/DEPENDENCIES.md').replace(/ {2,}/gu, ' ');

  it('is code under permissive licences, which go along', () => {
    const shipped = shippedPackages(projectRoot);
    for (const { name, licence } of shipped) expect(isPermissive(licence), `${name}: ${licence}`).toBe(true);
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining([...bundledPieces, 'react', 'exifr']));
    // These packages bring no text of their licence along; licences.txt names it.
    const without = shipped.filter(({ notice }) => notice === null).map(({ name }) => name);
    const known = /^(@tensorflow\/tfjs(-[a-z]+)*|brotli|seedrandom|tr46)$/u;
    for (const name of without) expect(name).toMatch(known);
    for (const licence of ['LGPL-3.0', 'GPL-2.0', 'MPL-2.0', 'SEE LICENSE IN LICENSE.md', 'not named'])
      expect(isPermissive(licence), licence).toBe(false);
  });

  it('has an audit note for every run-time dependency, of the version that is used', () => {
    const pieces = bundledPieces.map((name) => [name, packages[`node_modules/${name}`]?.version ?? ''] as const);
    for (const [name, version] of [...Object.entries(manifest.dependencies), ...pieces])
      expect(notes).toContain(`| \`${name}\` ${version} |`);
  });

  it('is told of every weight file: first published, licence, and the data it was trained on', () => {
    for (const { id } of models.models) {
      const card = read(`models/${id}/README.md`);
      expect(card, id).toMatch(/licen[cs]e|MIT/iu);
      expect(notes, id).toMatch(new RegExp(`^\\| \`${id}\` \\|(?:[^|]+\\|){3}$`, 'mu'));
    }
  });

  it('may be LGPL only as a file of its own, unchanged, with its text and where its source is', () => {
    const entries = entriesBelow(ensureBuild({ engine: 'chromium', demo: false }, () => undefined));
    const licences = Buffer.from(entries.find(({ name }) => name === 'licences.txt')?.bytes ?? []).toString('utf8');
    const copyleft = models.models.filter(({ licence }) => licence.includes('GPL'));
    expect(copyleft.map(({ id }) => id)).toEqual(['libheif']);
    expect(licences).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    for (const { id, origin, files } of copyleft) {
      const source = /https:\/\/github\.com\/[\w./-]+/u.exec(origin)?.[0] ?? 'no address';
      expect(licences).toContain(source);
      for (const { source: path } of files) {
        const own = entries.find(({ name }) => name === `models/${id}/${path.split('/').pop() ?? ''}`);
        expect(Buffer.from(own?.bytes ?? []).equals(readFileSync(join(projectRoot, path))), path).toBe(true);
      }
    }
    expect(shippedModels(projectRoot).length).toBe(models.models.length);
  });
});

describe.each(['chromium', 'firefox'] as const)('the bundles for %s', (engine) => {
  /** Words that are in the code of these, and nowhere else: development dependencies that must not go along. */
  const marks: Readonly<Record<string, RegExp>> = {
    'axe-core': /axe\.run|dequeuniversity/u,
    ckeditor5: /ckeditor/iu,
    exifreader: /ExifReader/u,
    'fine-uploader': /FineUploader|fineuploader/u,
    'libheif-js': /de265_|HeifDecoder\.prototype/u,
    plupload: /plupload/iu,
    tinymce: /tinymce/iu,
    'web-ext': /addons-linter/u,
  };
  const bundles = entriesBelow(ensureBuild({ engine, demo: false }, () => undefined))
    .filter(({ name }) => /\.(?:m?js|html|css)$/u.test(name) && !name.startsWith('models/'))
    .map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('utf8') }));

  it.each(Object.entries(marks))('hold nothing of %s', (name, mark) => {
    expect(Object.keys(manifest.devDependencies)).toContain(name);
    expect(bundles.length).toBeGreaterThan(10);
    for (const bundle of bundles) expect(mark.test(bundle.text), bundle.name).toBe(false);
  });
});

describe('packageFolderOf', () => {
  it.each([
    ['/p/node_modules/react/index.js', '/p/node_modules/react'],
    ['/p/node_modules/@a/b/dist/c.js?commonjs-es-import', '/p/node_modules/@a/b'],
    ['\0/p/node_modules/a/node_modules/b/c.js?x', '/p/node_modules/a/node_modules/b'],
    ['/p/src/core/result.ts', null],
  ])('knows whose %s is', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});
