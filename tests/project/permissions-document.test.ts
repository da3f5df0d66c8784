import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import type { Engine } from '../../tools/browsers/driver';
import { projectRoot } from '../../tools/project-root';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly host_permissions: readonly string[];
}

const document = readFileSync(join(projectRoot, 'docs', 'PERMISSIONS.md'), 'utf8');

/** The permissions that have a row of their own, in one section of the page, with the rest of each row. */
function rowsOf(section: string): Map<string, string> {
  const text = document.split(/^## /mu).find((part) => part.startsWith(section)) ?? '';
  return new Map([...text.matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gmu)].map(([, name = '', rest = '']) => [name, rest]));
}

describe.each<readonly [Engine, string]>([
  ['chromium', 'Chrome'],
  ['firefox', 'Firefox'],
])('docs/PERMISSIONS.md and the manifest for %s', (engine, name) => {
  const folder = ensureBuild({ engine, demo: false }, () => undefined);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('name the same permissions, each with a reason', () => {
    const rows = rowsOf('At installation');
    const here = [...rows].filter(([, row]) => (row.split('|')[0] ?? '').includes(name));
    expect(here.map(([permission]) => permission).sort()).toEqual([...manifest.permissions].sort());
    for (const [, row] of here) expect(row.split('|')[1]?.trim().length).toBeGreaterThan(30);
  });

  it('name the same for later', () => {
    const later = [...(manifest.optional_permissions ?? []), ...manifest.optional_host_permissions];
    expect([...rowsOf('Asked for later').keys()].sort()).toEqual(later.sort());
  });

  it('ask for far fewer sites at installation than would read as everything', () => {
    expect(manifest.host_permissions.length).toBeLessThanOrEqual(40);
    for (const pattern of manifest.host_permissions) expect(pattern).toMatch(/^\*:\/\/(\*\.)?[\w-]+(\.[\w-]+)+\/\*$/u);
  });
});
