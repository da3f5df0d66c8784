import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import { shippedModels, shippedPackages } from '../../tools/build/shipped';
import type { Engine } from '../../tools/browsers/driver';
import { entriesBelow, sourceEntries } from '../../tools/package/entries';
import { billOfMaterials } from '../../tools/package/sbom';
import { sizes } from '../../tools/package/size-budget';
import { zip } from '../../tools/package/zip';
import { projectRoot } from '../../tools/project-root';

const engines: readonly Engine[] = ['chromium', 'firefox'];
const quiet = (): void => undefined;

describe.each(engines)('the package for %s', (engine) => {
  const entries = entriesBelow(ensureBuild({ engine, demo: false }, quiet));

  it('is the same from two builds, but for the manifest of the demo', () => {
    // The networks are left out: packing them takes long, and builds.test.ts compares them.
    const withoutManifest = (list: typeof entries): typeof entries =>
      list.filter(({ name }) => name !== 'manifest.json' && !name.startsWith('models/'));
    const other = entriesBelow(ensureBuild({ engine, demo: true }, quiet));
    const one = zip(withoutManifest(entries));
    const two = zip(withoutManifest(other).reverse());
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('guards no place on this computer', () => {
    const manifest = entries.find(({ name }) => name === 'manifest.json');
    expect(Buffer.from(manifest?.bytes ?? []).toString('utf8')).not.toMatch(/localhost|127\.0\.0\.1|\.test\b/u);
  });

  it('keeps every part within its budget', () => {
    for (const { name, bytes, most } of sizes(entries)) {
      expect(bytes, name).toBeGreaterThan(0);
      expect(bytes, name).toBeLessThanOrEqual(most);
    }
  });

  it('brings the licences of everything along', () => {
    const licences = Buffer.from(entries.find(({ name }) => name === 'licences.txt')?.bytes ?? []).toString('utf8');
    for (const { name } of [...shippedPackages(projectRoot), ...shippedModels(projectRoot)])
      expect(licences).toContain(name);
  });
});

describe('a package', () => {
  it('can be unpacked, and holds what was put in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'whereless-zip-'));
    const bytes = Buffer.from('what was put in'.repeat(100));
    writeFileSync(
      join(folder, 'a.zip'),
      zip([
        { name: 'b/c.txt', bytes },
        { name: 'a.txt', bytes: Buffer.alloc(0) },
      ]),
    );
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);z.testzip() is None or exit(1);print(z.read("b/c.txt").decode()+str(z.namelist()))';
    const { stdout } = spawnSync('python3', ['-c', script, join(folder, 'a.zip')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout.trim()).toBe(`${bytes.toString('utf8')}['a.txt', 'b/c.txt']`);
  });

  it('of the sources holds what a build needs', () => {
    const names = sourceEntries(projectRoot).map(({ name }) => name);
    for (const name of ['package-lock.json', 'wxt.config.ts', 'README.md', 'LICENSE']) expect(names).toContain(name);
    expect(names.some((name) => name.startsWith('node_modules/'))).toBe(false);
  });

  it('has a bill of materials with a licence for each part', () => {
    const bill = JSON.parse(billOfMaterials('1.0.0', shippedPackages(projectRoot))) as {
      readonly components: readonly {
        readonly name: string;
        readonly licenses: readonly { license: { name: string } }[];
      }[];
    };
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'exifr', '@tensorflow/tfjs-core']),
    );
    for (const { licenses } of bill.components) expect(licenses[0]?.license.name).not.toBe('not named');
  });
});
