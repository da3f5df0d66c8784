import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';

const MEGABYTE = 1_000_000;

interface Manifest {
  readonly content_scripts: readonly { readonly js: readonly string[] }[];
}

/** Sizes, never timings: what is too large is too large on every machine. */
describe.each(['chromium', 'firefox'] as const)('the package for %s', (engine) => {
  const folder = ensureBuild({ engine, demo: false }, () => undefined);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

  it('takes at most 35 MB, and 20 MB packed', () => {
    const contents = files.map((path) => readFileSync(path));
    const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / MEGABYTE;
    const unpacked = total(contents.map(({ length }) => length));
    // As in a ZIP file: each file by itself, with its headers.
    const packed = total(contents.map((bytes) => deflateRawSync(bytes).length + 200));
    expect(unpacked).toBeGreaterThan(10);
    expect(unpacked).toBeLessThanOrEqual(35);
    expect(packed).toBeLessThanOrEqual(20);
  });

  it('brings two scripts into a guarded page, which load nothing more', () => {
    const { content_scripts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const scripts = content_scripts.flatMap(({ js }) => js);
    expect(scripts).toEqual(['relay.js', 'page-hook.js']);
    for (const name of scripts) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/\bimport\s*[("'{*]|\brequire\(/u);
    }
  });

  it('loads what only some photos need apart from the rest', () => {
    const start = files.filter((path) => /(review|host|popup|background)[^/\\]*\.(js|html)$/u.test(path));
    expect(start.length).toBeGreaterThanOrEqual(5);
    for (const path of start) expect(readFileSync(path, 'utf8')).not.toMatch(/libheif-bundle|zxing_reader/u);
  });
});
